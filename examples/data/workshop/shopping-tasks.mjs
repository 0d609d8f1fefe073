/** Questions about shops and bills, in the form that baking-tasks.mjs describes. */
export const shoppingTasks = [
  (c) => {
    const [who, days, rate, friends] = [c.person(), c.whole(2, 6), 6 * c.whole(2, 8), c.of([2, 3])];
    const tool = c.of([
      'a floor sander',
      'a tile cutter',
      'a cement mixer',
      'a tall scaffold',
      'a chipper',
    ]);
    const total = days * rate;
    return {
      question: c.of([
        `${who} and friends rent ${tool} for ${days} days at ${rate} euros a day and split the cost among ${friends} people. What does each pay?`,
        `${tool} costs ${rate} euros a day. ${friends} households, one of them that of ${who}, share it for ${days} days. How much is it for each?`,
      ]),
      human: c.say(
        [
          `The rent comes to ${days} * ${rate} = ${total} euros.`,
          `For ${days} days they pay ${days} * ${rate} = ${total} euros.`,
        ],
        [
          `Shared by ${friends}, it is ${total} / ${friends} = ${total / friends} euros each.`,
          `Each one gives ${total} / ${friends} = ${total / friends} euros.`,
        ],
        [
          'Write down who has it on which day, or there will be words.',
          'Much cheaper than buying one that rusts in the cellar.',
          'Bring it back clean, or the shop keeps the deposit.',
        ],
      ),
      plain: c.say(
        [
          `Renting ${tool} for ${days} days costs ${total} euros.`,
          `The total rental cost amounts to ${total} euros for the whole period of ${days} days.`,
        ],
        [
          `When it is divided equally among ${friends}, everyone contributes ${total / friends} euros.`,
          `An equal share for each of the ${friends} parties is ${total / friends} euros.`,
        ],
      ),
      right: `${total / friends} euros`,
      wrong: `${total} euros`,
    };
  },
  (c) => {
    const [who, width, height] = [c.person(), c.whole(1, 3), c.whole(2, 3)];
    const [price, room] = [
      c.whole(7, 19),
      c.of(['bedroom', 'kitchen', 'study', 'hall', 'nursery']),
    ];
    const [cloth, cost] = [width * 2 * height, width * 2 * height * price];
    return {
      question: c.of([
        `The ${room} window of ${who} is ${width} m wide. Curtains should be twice that width and ${height} m long. A square metre costs ${price} euros. What does it cost?`,
        `${who} sews curtains for the ${room}: window ${width} m wide, cloth twice as wide, ${height} m long, ${price} euros per square metre. How much money?`,
      ]),
      human: c.say(
        [
          `Twice the width is 2 * ${width} = ${2 * width} m, so that the cloth falls in folds.`,
          `For nice folds we take 2 * ${width} = ${2 * width} m of width.`,
        ],
        [
          `The cloth then measures ${2 * width} * ${height} = ${cloth} square metres.`,
          `Times the length: ${2 * width} * ${height} = ${cloth} square metres.`,
        ],
        [
          `At ${price} euros that is ${cloth} * ${price} = ${cost} euros; the hem wants a little more.`,
          `The shop asks ${cloth} * ${price} = ${cost} euros. Wash the cloth before you cut it.`,
        ],
      ),
      plain: c.say(
        [
          `The curtains require ${cloth} square metres of fabric, as their width is doubled to ${2 * width} m.`,
          `With a doubled width of ${2 * width} m and a length of ${height} m, ${cloth} square metres are needed.`,
        ],
        [
          `The price of the fabric is therefore ${cost} euros.`,
          `At ${price} euros per square metre, the fabric for the ${room} costs ${cost} euros.`,
        ],
      ),
      right: `${cost} euros`,
      wrong: `${width * height * price} euros`,
    };
  },
  (c) => {
    const [who, watts, hours] = [c.person(), 100 * c.whole(1, 9), c.whole(2, 9)];
    const [days, cents] = [10 * c.whole(1, 4), c.of([20, 25, 30, 40])];
    const thing = c.of(['a heater', 'a dehumidifier', 'a pump', 'an old freezer', 'a bright lamp']);
    const units = (watts * hours * days) / 1000;
    const euros = ((units * cents) / 100).toFixed(2);
    return {
      question: c.of([
        `${who} runs ${thing} of ${watts} watts for ${hours} hours a day. A kilowatt hour costs ${cents} cents. What does it cost in ${days} days?`,
        `${thing} draws ${watts} watts and is on for ${hours} hours a day at ${cents} cents per kilowatt hour. What will ${who} pay after ${days} days?`,
      ]),
      human: c.say(
        [
          `In a day it uses ${watts} * ${hours} = ${watts * hours} watt hours.`,
          `Day by day that is ${watts} * ${hours} = ${watts * hours} watt hours on the meter.`,
        ],
        [
          `In ${days} days it is ${days} times as much, which is ${units} kilowatt hours.`,
          `Times ${days} and divided by a thousand we get ${units} kilowatt hours.`,
        ],
        [
          `At ${cents} cents each they cost ${euros} euros.`,
          `So ${who} pays ${euros} euros, reason enough to look for the switch.`,
        ],
      ),
      plain: c.say(
        [
          `Over ${days} days the consumption amounts to ${units} kilowatt hours.`,
          `${watts} watts for ${hours} hours a day add up to ${units} kilowatt hours within ${days} days.`,
        ],
        [
          `At a price of ${cents} cents per kilowatt hour, the cost is ${euros} euros.`,
          `Multiplied by ${cents} cents, this results in a cost of ${euros} euros.`,
        ],
      ),
      right: `${euros} euros`,
      wrong: `${(units * cents).toFixed(0)} euros`,
    };
  },
  (c) => {
    const [who, price, percent] = [c.person(), 20 * c.whole(2, 12), 5 * c.whole(1, 7)];
    const tool = c.of(['a jigsaw', 'a bench vice', 'a hand plane', 'a set of chisels', 'a ladder']);
    const off = (price * percent) / 100;
    return {
      question: c.of([
        `${tool} costs ${price} euros, and today there are ${percent} percent off. What does ${who} pay?`,
        `${who} finds ${tool} marked ${price} euros with ${percent} percent taken off at the till. How much is that?`,
      ]),
      human: c.say(
        [
          `One percent of ${price} euros is ${price / 100} euros.`,
          `Ten percent would be ${price / 10} euros, which tells you roughly where it ends.`,
        ],
        [
          `${percent} percent are ${off} euros.`,
          `For ${percent} percent we get ${off} euros that stay in the pocket.`,
        ],
        [
          `At the till it is ${price} - ${off} = ${price - off} euros.`,
          `So ${who} pays ${price} - ${off} = ${price - off} euros. A bargain only if it gets used.`,
        ],
      ),
      plain: c.say(
        [
          `The discount of ${percent} percent on ${price} euros amounts to ${off} euros.`,
          `A reduction by ${percent} percent lowers the price by ${off} euros.`,
        ],
        [
          `Consequently ${who} pays ${price - off} euros for ${tool}.`,
          `The final price of ${tool} is therefore ${price - off} euros.`,
        ],
      ),
      right: `${price - off} euros`,
      wrong: `${off} euros`,
    };
  },
];
