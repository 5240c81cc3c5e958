/** How fast a car goes by class of road, in km/h; a class that is missing is closed unless its tags open it to cars. */
export type Profile = { name: string; speeds: Readonly<Record<string, number>> }
export type ProfileName = 'general' | 'china'

/** Averages on roads whose tags say nothing more, as usual for cars in countries that tag their limits. */
const general = {
	motorway: 90,
	motorway_link: 45,
	trunk: 85,
	trunk_link: 40,
	primary: 65,
	primary_link: 30,
	secondary: 55,
	secondary_link: 25,
	tertiary: 40,
	tertiary_link: 20,
	unclassified: 25,
	residential: 25,
	road: 25,
	living_street: 10,
	service: 15,
}

/** 高速 国道 省道 县道 乡道 村道 山路, where limits are hardly ever tagged. */
const china = {
	motorway: 80,
	motorway_link: 40,
	trunk: 50,
	trunk_link: 30,
	primary: 45,
	primary_link: 30,
	secondary: 35,
	secondary_link: 25,
	tertiary: 25,
	tertiary_link: 20,
	unclassified: 15,
	residential: 15,
	road: 15,
	living_street: 10,
	service: 10,
	track: 10,
}

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
	general: { name: 'general', speeds: general },
	china: { name: 'china', speeds: china },
}

/** West, south, east, north in degrees. */
const CHINA = [73, 18, 136, 54] as const

/** The profile for an extract with this box (west, south, east, north), by its middle. */
export function profileFor([west, south, east, north]: readonly [number, number, number, number]): Profile {
	const lon = (west + east) / 2
	const lat = (south + north) / 2
	const inside = lon >= CHINA[0] && lon <= CHINA[2] && lat >= CHINA[1] && lat <= CHINA[3]
	return inside ? PROFILES.china : PROFILES.general
}
