import { useId, useMemo, useState } from 'react';
import { toCsv } from '../../../format/csv';
import type { Lesson } from '../../../lessons/lesson';
import { DataTable } from '../../shared/DataTable';
import { downloadText } from '../../shared/download';
import { JobStatus } from '../../shared/JobStatus';
import { useJob } from '../../shared/use-job';
import { keyColumns, keyHeads, keyQuestion, keyRows, keyTable, readCodes } from './teacher-key';
import * as words from './words';

/** The answers for each code, for the teacher: worked out when it is opened. */
export function TeacherKey({ lesson }: { readonly lesson: Lesson }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="reveal" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.teacherKey}</summary>
      {isOpen && <Key lesson={lesson} />}
    </details>
  );
}

function Key({ lesson }: { readonly lesson: Lesson }) {
  const [text, setText] = useState('1-30');
  const id = useId();
  const question = useMemo(() => {
    const codes = readCodes(text);
    return codes.length === 0 ? null : keyQuestion(lesson, codes);
  }, [lesson, text]);
  const job = useJob('lessonKey', question);
  const heads = keyHeads(lesson);
  const rows = job.answer === null ? [] : keyRows(lesson, job.answer);
  const save = () => downloadText('precopy-lesson-key.csv', toCsv(keyTable(heads, rows)), 'text/csv');
  return (
    <>
      <p className="row gap-3">
        <label htmlFor={id}>{words.codes}</label>
        <input
          id={id}
          className="text-field"
          type="text"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <span className="note">{words.codesNote}</span>
      </p>
      <JobStatus job={job} doing={words.workingOutKey} />
      <div className={job.isCurrent ? undefined : 'is-old'}>
        <DataTable
          label={words.teacherKey}
          columns={keyColumns(heads)}
          rows={rows}
          rowKey={({ code }) => code}
          isHigh
          isDense
          empty={words.noCodes}
        />
      </div>
      <p className="buttons">
        <button type="button" disabled={rows.length === 0} onClick={save}>
          {words.saveKey}
        </button>
      </p>
    </>
  );
}
