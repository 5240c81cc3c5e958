/** Where the figure of each township stands on the overview, in kilometres of the plan; placed by eye. */
export const tagAnchors: Readonly<Record<string, [x: number, y: number]>> = {
	渚阳街道: [35.5, 21.2],
	渚北街道: [37, 13.2],
	沐桥街道: [46, 21.6],
	汀圩街道: [36.4, 28.8],
	澜港街道: [52.6, 28.1],
	砚岭镇: [19.4, 9.6],
	枫硐镇: [27.9, 18.3],
	桐泷镇: [19.2, 20.4],
	柏沱镇: [28.6, 26.4],
	螺滩镇: [54.4, 14.2],
	青硖镇: [45.8, 8.4],
	杉坞乡: [43.6, 33.4],
	茶垭乡: [11.6, 20.6],
	岚垌乡: [20.6, 32.2],
	蕨坪乡: [33.6, 36.6],
	雾塘乡: [28.9, 7],
}
