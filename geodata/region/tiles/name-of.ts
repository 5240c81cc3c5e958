import type { Tags } from '../osm/osm-data.ts'

/** The name as the region itself writes it; a Chinese name where that is the only one. */
export const nameOf = (tags: Tags): string | undefined => (tags.name ?? tags['name:zh'])?.trim() || undefined
