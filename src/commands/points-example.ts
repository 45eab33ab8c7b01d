/** One whole example of what editors add to a page's front matter. `npm run anchors -- --help` prints it, docs/editing.md has it. */
export const POINTS_EXAMPLE = `title: 畢吉耀：四項建議
speaker: bi-jiyao
order: 6
points:                              # short labels for what is said, in the order of the page
  - at: p1-s2                        # the passage in which the point begins
    label: 科技、教育、人才一體化改革
    topics: [talent]                 # ids of topics.yaml
  - at: p2                           # a whole paragraph
    label: 市場化改革
notes:                               # wordings that you doubt; the words stay as they are
  - at: p3-s1
    quote: 省事權                    # exactly as in the passage
    note: 疑為“省級事權”，照錄。
figures:                             # key figures, shown on the seminar's first page
  - at: p4-s1
    value: 123萬畝                   # exactly as in the passage
    label: 土地面積`;

/** The entry that \`topics: [talent]\` refers to. */
export const TOPICS_EXAMPLE = `talent:
  label: 教育與人才
  description: 培養、引進和留住人才。`;
