import styles from './walk.module.css';

/* Drawings of the room's parts, in the room's own colours: nothing in them can be pressed. */

export function SelectPicture() {
  return (
    <>
      <p className={styles.line}>
        and the question is <mark className={styles.selected}>who will manage it and how</mark>.
      </p>
      <p className={styles.bar}>
        <span>
          Note <i>C</i>
        </span>
        <span>
          Highlight <i>H</i>
        </span>
        <span>
          Link <i>E</i>
        </span>
      </p>
    </>
  );
}

export function NotePicture() {
  return (
    <div className={styles.card}>
      <p>
        <i className={styles.person}>AC</i> Accursius <span className={styles.kind}>Question</span>
      </p>
      <p className={styles.words}>Who asks this: states, or those who use the net?</p>
    </div>
  );
}

export function DiscussPicture() {
  return (
    <div className={styles.card}>
      <p className={styles.words}>Who asks this: states, or those who use the net?</p>
      <p className={styles.reply}>
        <i className={styles.person}>PL</i> In 1996 the users; by 2015 the states.
      </p>
      <p className={styles.foot}>
        <span>Reply</span> <span>Resolve</span>
      </p>
    </div>
  );
}

export function LinkPicture() {
  return (
    <>
      <p className={styles.line}>
        In 1996, <u className={styles.accepted}>John Perry Barlow</u> issued the{' '}
        <u className={styles.proposed}>Declaration</u>
      </p>
      <p className={styles.chips}>
        <span>John Perry Barlow · accepted</span>
        <span data-proposed="">Declaration … · proposed</span>
      </p>
    </>
  );
}

export function FindPicture() {
  return (
    <>
      <p className={styles.search}>
        Questions by Accursius <i>/</i>
      </p>
      <ul className={styles.contents}>
        <li>
          1 Introduction <span>11</span>
        </li>
        <li data-here="">
          2 The needs of international laws <span>23</span>
        </li>
        <li>
          3 The development of laws <span>38</span>
        </li>
      </ul>
    </>
  );
}

export function TakeOutPicture() {
  return (
    <table className={styles.rows}>
      <tbody>
        <tr>
          <td>who will manage it and how</td>
          <td>question</td>
          <td>v1</td>
        </tr>
        <tr>
          <td>John Perry Barlow</td>
          <td>link</td>
          <td>v1</td>
        </tr>
        <tr>
          <td>temporary loss of function</td>
          <td>comment</td>
          <td>v1</td>
        </tr>
      </tbody>
    </table>
  );
}
