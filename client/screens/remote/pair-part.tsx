import { useWords } from '../../ui/words/use-words.ts'
import { ProfileFields } from './profile-fields.tsx'
import type { Driver } from './use-driver.ts'
import { usePairForm } from './use-pair-form.ts'

/** Lets a screen in that shows a code. `count` is how many walls there are. */
export function PairPart({ driver, count }: { driver: Driver; count: number }) {
	const { t } = useWords()
	const form = usePairForm(driver, count)
	const { typed } = form
	return (
		<form className="part pair" onSubmit={form.send}>
			<h2>{t('remotePair.title')}</h2>
			<CodeField code={typed.code} onType={form.typeCode} />
			{form.fault && (
				<p className="hint bad" role="alert">
					{form.fault}
				</p>
			)}
			<div className="field-pair">
				<label className="field">
					<span>{t('remotePair.name')}</span>
					<input maxLength={60} value={typed.name} onChange={(event) => form.setName(event.target.value)} />
				</label>
				<label className="field">
					<span>{t('remotePair.region')}</span>
					<select value={typed.place} onChange={(event) => form.setRegion(event.target.value)}>
						{form.divisions.map((division) => (
							<option key={division.code} value={division.code}>
								{division.name}
							</option>
						))}
					</select>
				</label>
			</div>
			<ProfileFields {...typed.profile} ofScreen onChange={(choice, draft) => form.setProfile({ choice, draft })} />
			<button type="submit" className="button primary wide" disabled={!form.ready}>
				{t(form.asking ? 'remotePair.asking' : 'remotePair.act')}
			</button>
		</form>
	)
}

function CodeField({ code, onType }: { code: string; onType: (text: string) => void }) {
	const { t } = useWords()
	return (
		<label className="field">
			<span>{t('remotePair.code')}</span>
			<input
				className="code"
				autoCapitalize="characters"
				autoComplete="off"
				spellCheck={false}
				placeholder={t('remotePair.codeHelp')}
				value={code}
				onChange={(event) => onType(event.target.value)}
			/>
		</label>
	)
}
