/**
 * A learner who sends the forms of the pages without looking at them: reads every lesson of a course and passes its test.
 * What is sent is what a browser without scripts would send.
 *
 * course: its code. keys: for each question, by the letters of what is asked, the letters of the right options (true or
 * false), the right text, or the right sides of its rows. Gives the text of the review.
 */
async ({ course, keys }) => {
  const letters = (text) => text.replace(/[^\p{L}\p{Nd}]/gu, '');

  const open = async (address, init) => {
    const answer = await fetch(address, init);
    if (!answer.ok) {
      throw new Error(answer.status + ' ' + address);
    }
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  };

  const send = (form, pressed) => {
    const said = new URLSearchParams();
    for (const field of form.querySelectorAll('input[name], select[name]')) {
      const chosen = field.matches('[type=radio], [type=checkbox]') ? field.checked : field.type !== 'submit';
      if (chosen) {
        said.append(field.name, field.value);
      }
    }
    said.append(pressed.name, pressed.value);
    return open(form.getAttribute('action'), { method: 'POST', body: said });
  };

  const answer = (question) => {
    const key = keys[letters(question.querySelector('.quiz-asks').textContent)];
    for (const option of question.querySelectorAll('.quiz-option')) {
      const field = option.querySelector('input');
      const truth = field.value === 'true' || field.value === 'false';
      field.checked = key.right.includes(truth ? field.value : letters(option.textContent));
    }
    for (const row of question.querySelectorAll('.quiz-row')) {
      const right = key.pairs[letters(row.querySelector('span').textContent)];
      for (const pick of row.querySelectorAll('option')) {
        pick.selected = letters(pick.textContent) === right;
      }
    }
    const typed = question.querySelector('input[type=text]');
    if (typed) {
      typed.value = key.typed;
    }
  };

  const lessons = (await open('/learning/course?code=' + course)).querySelectorAll('.lessons a[href*="/learning/lesson"]');
  for (const link of lessons) {
    const form = (await open(link.getAttribute('href'))).querySelector('form#done');
    await send(form, form.querySelector('[type=submit]'));
  }
  const start = (await open('/assessment/quiz?code=' + course)).querySelector('form#start');
  const sheet = (await send(start, start.querySelector('[type=submit]'))).querySelector('form#quiz');
  sheet.querySelectorAll('fieldset[data-slot]').forEach(answer);
  const hand = (await send(sheet, { name: 'then', value: 'submit' })).querySelector('form#hand-in');
  const review = await send(hand, hand.querySelector('[type=submit]'));
  return review.querySelector('main').textContent;
}
