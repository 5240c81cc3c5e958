import type { ReactNode } from 'react'
import { useOnce } from './use-once.ts'

type Props = { onSave: () => Promise<unknown>; onBack: () => void; children: ReactNode }

/** A form in the left column: Enter enters it once however often it is pressed, Esc leaves it. */
export function SmallForm({ onSave, onBack, children }: Props) {
	const save = useOnce(onSave)
	return (
		<form
			className="need-form"
			data-own-escape=""
			onSubmit={(event) => {
				event.preventDefault()
				void save()
			}}
			onKeyDown={(event) => event.key === 'Escape' && onBack()}
		>
			{children}
		</form>
	)
}
