import { useWords } from '../../../ui/words/use-words.ts'
import { type CommandFigure, NET_LEVELS, type NetAnswers } from '../figures/command-figure.ts'

/** The five levels of the command network from the top; where not all units of a level answer, their number stands there. */
export function FiveLevels({ net }: { net: CommandFigure['net'] | null }) {
	const { t } = useWords()
	return (
		<div className="five-levels">
			<span>{t('sections.fiveLevels')}</span>
			<ol>
				{NET_LEVELS.map((level) => {
					const answers = net?.[level] ?? { asked: 0, online: 0 }
					const text = textOf(answers)
					return (
						<li key={level} className={answers.online === 0 ? 'broken' : undefined}>
							<span className={classOf(answers)}>
								{t(`sections.netLevel.${level}`)}
								{text && <i>{text}</i>}
							</span>
						</li>
					)
				})}
			</ol>
		</div>
	)
}

/** Nobody has asked a level without answers: that is not known, and neither good nor bad. */
const textOf = ({ asked, online }: NetAnswers) => (asked === 0 ? '–' : online < asked ? `${online}/${asked}` : null)
const classOf = ({ asked, online }: NetAnswers) =>
	asked === 0 ? 'net-level unknown' : online < asked ? 'net-level quality' : 'net-level'
