import { z } from 'zod'
import { decimal, instant, integer, text } from '../field.ts'
import { defineKind } from '../kind.ts'
import { identity } from './envelope.ts'

/** The latest weather observed for a division, as an authority's feed tells it: one record, overwritten. */
export const weather = defineKind({
	key: 'weather',
	label: ['天气实况', '天氣實況', 'Weather'],
	codeLetters: 'TQ',
	schema: z.strictObject({
		...identity('weather'),
		observed_at: instant(['观测时间', '觀測時間', 'Observed at'], { needed: true, column: true }),
		sky: text(['天气现象', '天氣現象', 'Sky'], 10, { column: true }),
		temp_c: decimal(['气温', '氣溫', 'Temperature'], -60, 60, { unit: '℃', column: true }),
		rain_1h_mm: decimal(['1 小时雨量', '1 小時雨量', 'Rain in an hour'], 0, 500, { unit: 'mm' }),
		wind_from: text(['风向', '風向', 'Wind from'], 8),
		wind_level: integer(['风力', '風力', 'Wind force'], 0, 18, { unit: '级' }),
		humidity: integer(['湿度', '濕度', 'Humidity'], 0, 100, { unit: '%' }),
		sender: text(['来源', '來源', 'Source'], 60),
	}),
})
