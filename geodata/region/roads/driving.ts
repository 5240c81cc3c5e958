/** What costs time besides the class of a road; the same everywhere. */

/** Drivers average this share of the limit. */
export const SHARE_OF_LIMIT = 0.8
/** km/h on a road that only its access tags open to cars. */
export const UNKNOWN_ROAD_KMH = 10
export const FERRY_KMH = 5
/** km/h in one of each unit that limits are told in. */
export const LIMIT_UNITS: Readonly<Record<string, number>> = { mph: 1.609344, knots: 1.852 }

/** Limits that are told by a name, in km/h; the part after the colon of `CH:rural` and the like. */
export const NAMED_LIMITS: Readonly<Record<string, number>> = {
	none: 140,
	walk: 7,
	living_street: 10,
	bicycle_road: 30,
	urban: 50,
	rural: 80,
	trunk: 100,
	motorway: 120,
}
/** Where a country differs. */
export const NATIONAL_LIMITS: Readonly<Record<string, number>> = {
	'at:rural': 100,
	'at:trunk': 100,
	'at:motorway': 130,
	'de:rural': 100,
	'de:motorway': 130,
	'es:rural': 90,
	'es:trunk': 90,
	'fr:trunk': 110,
	'fr:motorway': 130,
	'it:rural': 90,
	'it:trunk': 110,
	'it:motorway': 130,
	'cn:urban': 50,
	'cn:rural': 70,
}

/** km/h that a surface lets nobody exceed; a surface that is missing holds nobody up. */
export const SURFACES: Readonly<Record<string, number>> = {
	cement: 80,
	compacted: 80,
	fine_gravel: 80,
	paving_stones: 60,
	metal: 60,
	bricks: 60,
	sett: 40,
	wood: 40,
	grass: 40,
	grass_paver: 40,
	gravel: 40,
	unpaved: 40,
	ground: 40,
	dirt: 40,
	pebblestone: 40,
	cobblestone: 30,
	clay: 30,
	earth: 20,
	stone: 20,
	rock: 20,
	sand: 20,
	mud: 10,
}
export const TRACK_TYPES: Readonly<Record<string, number>> = {
	grade1: 60,
	grade2: 40,
	grade3: 30,
	grade4: 25,
	grade5: 20,
}
/** 0 closes the road. */
export const SMOOTHNESS: Readonly<Record<string, number>> = {
	intermediate: 80,
	bad: 40,
	very_bad: 20,
	horrible: 10,
	very_horrible: 5,
	impassable: 0,
}

/** A road that drivers shun is chosen as if it took this many times as long; the time that is told stays true. */
export const SHUNNED = { sideService: 2, narrow: 2, alternating: 2.5 }
export const SIDE_SERVICES: ReadonlySet<string> = new Set([
	'alley',
	'parking',
	'parking_aisle',
	'driveway',
	'drive-through',
])
/** Two-way roads at most this wide are narrow, in metres. */
export const NARROW_M = 3
/** Going from an open road into one for residents or by leave is chosen only where nothing else leads there, in seconds. */
export const INTO_LOCAL_S = 3600

/** Seconds lost at a node on the way. */
export const NODE_SECONDS: Readonly<Record<string, number>> = { traffic_signals: 2, stop: 2, give_way: 1 }

/**
 * Seconds lost in a turn: an S-curve over the angle, nearly nothing straight on, nearly all of it when turning back.
 * Half of it is lost at `nearHalf` degrees towards the side one drives on, and sooner, at `acrossHalf`, across the
 * oncoming lane; `width` degrees tell how steep the curves are there.
 */
export const TURN = { seconds: 7.5, nearHalf: 104, nearWidth: 14.9, acrossHalf: 78, acrossWidth: 12.9 }
/** On top of the turn, where a car turns back on the spot. */
export const TURN_BACK_SECONDS = 20
/** The direction of a road at a junction is that of its first metres. */
export const BEARING_METRES = 15
