/**
 * Arithmetic word problems. Each template takes a source of choices and gives the question, the steps
 * as [lead, operand, sign, operand, unit, result where it is not plain], the answer and its unit.
 */
export const templates = [
  (c) => {
    const [name, thing, n, k, sold] = [
      c.person(),
      c.thing(),
      c.whole(3, 12),
      c.whole(4, 15),
      c.whole(2, 11),
    ];
    const [one, many] = c.holder();
    return [
      `${name} has ${n} ${many} of ${thing}. Each ${one} holds ${k} ${thing}. If ${name} gives away ${sold} ${thing}, how many ${thing} are left?`,
      [
        ['In the beginning there are', n, '*', k, thing],
        ['After giving some away there are', n * k, '-', sold, thing],
      ],
      n * k - sold,
      thing,
    ];
  },
  (c) => {
    const [name, job, rate, hours, cost] = [
      c.person(),
      c.job(),
      c.whole(8, 25),
      c.whole(3, 9),
      c.whole(5, 20),
    ];
    return [
      `${name} earns $${rate} an hour for ${job}. On ${c.day()} ${name} worked for ${hours} hours and then spent $${cost} at ${c.place()}. How much money does ${name} have left?`,
      [
        [`${name} earned`, rate, '*', hours, 'dollars'],
        [`After shopping ${name} has`, rate * hours, '-', cost, 'dollars'],
      ],
      rate * hours - cost,
      'dollars',
    ];
  },
  (c) => {
    const [name, other, thing, n, factor] = [...c.two(), c.thing(), c.whole(4, 30), c.whole(2, 5)];
    return [
      `${name} collected ${n} ${thing}. ${other} collected ${factor} times as many. How many ${thing} did they collect altogether?`,
      [
        [`${other} collected`, n, '*', factor, thing],
        ['Together they collected', n, '+', n * factor, thing],
      ],
      n + n * factor,
      thing,
    ];
  },
  (c) => {
    const [name, thing, pages, daily] = [c.person(), 'pages', c.whole(5, 12), c.whole(6, 20)];
    const total = pages * daily;
    return [
      `${name} is reading a book of ${total} ${thing}. Every day ${name} reads ${daily} ${thing}. How many days does it take to finish the book?`,
      [['The number of days is', total, '/', daily, 'days']],
      pages,
      'days',
    ];
  },
  (c) => {
    const [name, thing, half, more] = [c.person(), c.thing(), c.whole(6, 40), c.whole(3, 19)];
    return [
      `In the morning ${name} sold ${2 * half} ${thing} at ${c.place()}. In the afternoon ${name} sold half as many, and in the evening another ${more}. How many ${thing} were sold in total that day?`,
      [
        ['In the afternoon the number sold was', 2 * half, '/', 2, thing],
        ['By then the number sold was', 2 * half, '+', half, thing],
        ['With the evening it was', 3 * half, '+', more, thing],
      ],
      3 * half + more,
      thing,
    ];
  },
  (c) => {
    const [name, speed, hours, rest] = [
      c.person(),
      c.whole(30, 65),
      c.whole(2, 6),
      c.whole(10, 90),
    ];
    return [
      `${name} drives at ${speed} miles per hour for ${hours} hours and has ${rest} miles still to go. How long is the whole trip in miles?`,
      [
        ['So far the distance is', speed, '*', hours, 'miles'],
        ['The whole trip is', speed * hours, '+', rest, 'miles'],
      ],
      speed * hours + rest,
      'miles',
    ];
  },
  (c) => {
    const [name, price, count, tens] = [
      c.person(),
      10 * c.whole(2, 12),
      c.whole(2, 6),
      c.whole(1, 4),
    ];
    const total = price * count;
    const off = (total * tens) / 10;
    return [
      `A pair of shoes costs $${price}. ${name} buys ${count} pairs for the family and gets a discount of ${10 * tens}%. How much does ${name} pay?`,
      [
        ['Without the discount the price is', price, '*', count, 'dollars'],
        [`The discount is`, total, '*', `0.${tens}`, 'dollars', off],
        [`${name} pays`, total, '-', off, 'dollars'],
      ],
      total - off,
      'dollars',
    ];
  },
  (c) => {
    const [a, b, d, thing] = [c.whole(5, 25), c.whole(5, 25), c.whole(2, 6), c.thing()];
    const each = a + b;
    return [
      `${c.two().join(' and ')} put their ${thing} together. One of them has ${a * d} ${thing} and the other has ${b * d}. They share them equally among ${d} friends. How many ${thing} does each friend get?`,
      [
        ['Together they have', a * d, '+', b * d, thing],
        ['Each friend gets', each * d, '/', d, thing],
      ],
      each,
      thing,
    ];
  },
  (c) => {
    const [name, length, width, cost] = [c.person(), c.whole(5, 30), c.whole(4, 20), c.whole(2, 9)];
    return [
      `${name} wants to put a fence around a garden that is ${length} feet long and ${width} feet wide. The fence costs $${cost} per foot. How much will the fence cost?`,
      [
        ['Length and width together are', length, '+', width, 'feet'],
        ['The whole way around is', length + width, '*', 2, 'feet'],
        ['The fence costs', 2 * (length + width), '*', cost, 'dollars'],
      ],
      2 * (length + width) * cost,
      'dollars',
    ];
  },
  (c) => {
    const [name, other, age, gap, years] = [
      ...c.two(),
      c.whole(6, 40),
      c.whole(2, 15),
      c.whole(2, 12),
    ];
    return [
      `${name} is ${age} years old. ${other} is ${gap} years older than ${name}. How old will ${other} be in ${years} years?`,
      [
        [`Now ${other} is`, age, '+', gap, 'years old'],
        [`In ${years} years ${other} will be`, age + gap, '+', years, 'years old'],
      ],
      age + gap + years,
      'years old',
    ];
  },
  (c) => {
    const [rows, seats, empty] = [c.whole(8, 25), c.whole(6, 18), c.whole(5, 40)];
    return [
      `A theater has ${rows} rows with ${seats} seats in each row. On ${c.day()} night ${empty} seats were empty. How many people watched the play?`,
      [
        ['The number of seats is', rows, '*', seats, 'seats'],
        ['The number of people is', rows * seats, '-', empty, 'people'],
      ],
      rows * seats - empty,
      'people',
    ];
  },
  (c) => {
    const [name, week, weeks, price] = [
      c.person(),
      c.whole(5, 20),
      c.whole(4, 12),
      c.whole(10, 60),
    ];
    const goal = week * weeks + price;
    return [
      `${name} wants to buy a bicycle that costs $${goal}. ${name} already has $${price} and saves $${week} every week. How many weeks will it take to save the rest?`,
      [
        [`${name} still needs`, goal, '-', price, 'dollars'],
        ['This takes', week * weeks, '/', week, 'weeks'],
      ],
      weeks,
      'weeks',
    ];
  },
];
