/** Questions about a stove, in the form that baking-tasks.mjs describes. */
export const cookingTasks = [
  (c) => {
    const [who, guests, bowl, pot] = [
      c.person(),
      c.whole(5, 14),
      50 * c.whole(5, 8),
      c.whole(2, 3),
    ];
    const need = guests * bowl;
    const enough = need <= pot * 1000;
    return {
      question: c.of([
        `${who} has a pot that holds ${pot} litres. Is that enough soup for ${guests} people who eat ${bowl} ml each?`,
        `${guests} guests come for soup and each bowl takes ${bowl} ml. Does a pot of ${pot} litres do, or must ${who} borrow a bigger one?`,
      ]),
      human: c.say(
        [
          `Work in millilitres, then nothing gets mixed up. The pot holds ${pot} * 1000 = ${pot * 1000} ml.`,
          `A litre is 1000 ml, so the pot gives ${pot * 1000} ml when it is full to the rim.`,
        ],
        [
          `The guests eat ${guests} * ${bowl} = ${need} ml between them.`,
          `${guests} bowls of ${bowl} ml come to ${guests} * ${bowl} = ${need} ml.`,
        ],
        enough
          ? [
              'That fits, and nobody has to carry a pot home from the neighbours.',
              'So the pot is big enough.',
            ]
          : [
              'That is more than the pot can hold, so I would cook in two pots.',
              'So it is too small; a bigger pot is needed.',
            ],
      ),
      plain: c.say(
        [
          `For ${guests} people at ${bowl} ml each, the amount of soup is ${need} ml.`,
          `The total demand is ${need} ml, that is ${guests} servings of ${bowl} ml.`,
        ],
        enough
          ? [
              `A pot of ${pot} litres offers ${pot * 1000} ml, which is sufficient for everyone at the table.`,
              `As the pot contains ${pot * 1000} ml, it will be large enough for this meal.`,
            ]
          : [
              `A pot of ${pot} litres offers only ${pot * 1000} ml, which is not sufficient for everyone.`,
              `As the pot contains just ${pot * 1000} ml, a larger one will be required.`,
            ],
      ),
      right: enough ? 'yes, it is enough' : 'no, it is too small',
      wrong: enough ? 'no, it is too small' : 'yes, it is enough',
    };
  },
  (c) => {
    const [who, jars, fruit, sugar] = [c.person(), c.whole(4, 9), c.whole(6, 18), c.whole(2, 5)];
    const price = c.whole(Math.ceil((fruit + sugar) / jars) + 2, 9);
    const [earned, cost] = [jars * price, fruit + sugar];
    return {
      question: c.of([
        `${who} spends ${fruit} euros on plums and ${sugar} on sugar, fills ${jars} jars with jam and sells each for ${price} euros. What is the profit?`,
        `What does ${who} earn with ${jars} jars of jam at ${price} euros a jar, if the fruit cost ${fruit} euros and the sugar ${sugar}?`,
      ]),
      human: c.say(
        [
          `The jars bring in ${jars} * ${price} = ${earned} euros.`,
          `Look at the money that comes in: ${jars} jars at ${price} euros are ${jars} * ${price} = ${earned}.`,
        ],
        [
          `Fruit and sugar cost ${fruit} + ${sugar} = ${cost} euros.`,
          `What went out before was ${fruit} + ${sugar} = ${cost} euros, not counting the gas.`,
        ],
        [
          `What stays in the purse is ${earned} - ${cost} = ${earned - cost} euros.`,
          `So the jam leaves ${earned} - ${cost} = ${earned - cost} euros, a fair wage for an afternoon.`,
        ],
      ),
      plain: c.say(
        [
          `The sales amount to ${earned} euros, while the ingredients cost ${cost} euros.`,
          `Selling all ${jars} jars yields ${earned} euros, and the expenses are ${cost} euros in total.`,
        ],
        [
          `The profit is the difference between the two, namely ${earned - cost} euros.`,
          `Hence ${who} makes a profit of ${earned - cost} euros with this jam.`,
        ],
      ),
      right: `${earned - cost} euros`,
      wrong: `${earned} euros`,
    };
  },
  (c) => {
    const [who, onions] = [c.person(), c.whole(2, 12)];
    const dish = c.of(['a soup', 'a stew', 'a tart', 'a curry', 'the barbecue', 'a big salad']);
    return {
      question: c.of([
        `${who} has to chop ${onions} onions for ${dish} and cries every time. What helps?`,
        `Why do onions make ${who} cry, and what can be done about it when there are ${onions} to cut for ${dish}?`,
      ]),
      human: c.say(
        [
          'Cutting breaks the cells open, and a sharp gas rises from them straight into the eyes.',
          'It is a gas that comes out of the cut cells and stings as soon as it meets the wet eye.',
        ],
        [
          `Put the ${onions} onions in the fridge for half an hour, because cold ones give off less of it.`,
          `A really sharp knife crushes fewer cells, and ${onions} onions are quickly done with it.`,
        ],
        [
          'And stand by an open window so that the draught takes it away.',
          'If nothing else works, my aunt wears swimming goggles.',
          'Leave the root end on until last, since most of it sits there.',
        ],
      ),
      plain: c.say(
        [
          'Damaged onion cells release an irritating gas which reacts with the moisture of the eyes.',
          'The tears are a reaction to a volatile substance that forms when an onion is cut.',
        ],
        [
          `Chilling the ${onions} onions beforehand and using a sharp knife both reduce the effect considerably.`,
          `Before preparing ${dish}, it helps to cool the onions, to sharpen the knife and to ventilate the room.`,
        ],
      ),
      right: 'cool the onions and use a sharp knife',
      wrong: 'cut them faster and rub your eyes',
    };
  },
];
