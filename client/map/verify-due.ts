/** A record that should have been looked at again before today. */
export const verifyDue = ({ verify_due }: { verify_due?: string | undefined }, today: string): boolean =>
	verify_due !== undefined && verify_due < today

/** Everything a mark says of the data itself. */
export const dataMarks = (
	record: { verify_due?: string | undefined; coord_source?: string | undefined },
	today: string,
): { approximate?: true; verify?: true } => ({
	...(record.coord_source === 'centroid' ? { approximate: true } : {}),
	...(verifyDue(record, today) ? { verify: true } : {}),
})
/** Records in use; drafts and archived ones are on no map. */
export const inUse = ({ lifecycle }: { lifecycle: string }): boolean => lifecycle === 'active'
