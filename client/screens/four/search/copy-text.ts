/** Copies for the person; false where the browser does not let a page do so. */
export async function copyText(text: string): Promise<boolean> {
	// Over plain HTTP, as in most offices, the newer way does not exist.
	if (navigator.clipboard) return navigator.clipboard.writeText(text).then(yes, no)
	const field = document.createElement('textarea')
	field.value = text
	field.style.position = 'fixed'
	document.body.append(field)
	field.select()
	const copied = document.execCommand('copy')
	field.remove()
	return copied
}
const yes = () => true
const no = () => false
