/** Characters of Chinese place names that people read in more than one way; lu and nu stand where ü is typed as u. */
const READINGS = `
重chong,zhong 长chang,zhang 長chang,zhang 行xing,hang 单dan,shan 厦xia,sha 朝chao,zhao 曾zeng,ceng 都du,dou
乐le,yue,lao 六liu,lu 埔pu,bu 堡bao,bu,pu 圩wei,xu 垌dong,tong 洞dong,tong 蚌beng,bang 番pan,fan
车che,ju 車che,ju 解jie,xie 尉wei,yu 蔚wei,yu 宿su,xiu 莞guan,wan 浚jun,xun 泌bi,mi 铅qian,yan
种zhong,chong 盛sheng,cheng 沈shen,chen 仇qiu,chou 查cha,zha 盖gai,ge 折zhe,she 柏bai,bo 翟zhai,di 卜bu,bo
覃qin,tan 角jiao,jue 藏cang,zang 省sheng,xing 提ti,di 校xiao,jiao 漯luo,ta 泊bo,po 阿a,e 绿lv,lu 陆lu,liu
牟mu,mou 栖qi,xi 叶ye,xie 歙she,xi 荥xing,ying 筠yun,jun 犍qian,jian 珲hun,hui 枞zong,cong 莘shen,xin
什shi,shen 涡wo,guo 吕lv,lu 女nv,nu 旅lv,lu 驴lv,lu 律lv,lu 闾lv,lu 榈lv,lu 伯bo,bai 传chuan,zhuan
调diao,tiao 差cha,chai 缪miao,mou 落luo,la,lao 薄bo,bao 率shuai,lv 蕃fan,bo 峒dong,tong 硐dong,tong
弄nong,long 巷xiang,hang 柜gui,ju 熟shu,shou 给gei,ji 朴pu,piao 尾wei,yi 乾qian,gan 蛤ha,ge 拓tuo,ta
谷gu,yu 隗wei,kui 洗xi,xian 参can,shen 咀zui,ju 圈quan,juan 澄cheng,deng 瀑pu,bao 陂bei,pi,po
`
const byCharacter = new Map(
	READINGS.trim()
		.split(/\s+/)
		.map((item): [string, readonly string[]] => [item[0]!, item.slice(1).split(',')]),
)

/** All common readings of a character without tones; empty where it has but one. */
export const readingsOf = (character: string): readonly string[] => byCharacter.get(character) ?? []
