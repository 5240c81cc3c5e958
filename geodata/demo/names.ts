import { Dice } from './dice.ts'

const FAMILY = [
	...'陈李张王刘黄吴周徐孙胡朱高林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const FIRST = [...'汀渚岚屿舫禾稼檐樟楠榆桐杉槐薇靛砚筠柘稷']
const SECOND = [...'平和生成兴福安明良庆丰顺宁远泉满来胜湾塘']

/** Names put together by lot; each is given once, so that no two people of the district are confused. */
export class Names {
	#left: string[]
	constructor() {
		const all = FAMILY.flatMap((family) => FIRST.flatMap((first) => SECOND.map((second) => family + first + second)))
		this.#left = new Dice(20_261).shuffled(all)
	}
	next(): string {
		const name = this.#left.pop()
		if (!name) throw new Error('no names left')
		return name
	}
}
