/**
 * Questions about an oven. A task draws its names and numbers from `c` and gives the question, a
 * careful answer, another writer's answer, and the right and a wrong result in a few words.
 */
export const bakingTasks = [
  (c) => {
    const [who, batch, eggs, times] = [c.person(), 6 * c.whole(1, 3), c.whole(2, 4), c.whole(2, 6)];
    const [muffins, total] = [batch * times, eggs * times];
    return {
      question: c.of([
        `A recipe for ${batch} muffins takes ${eggs} eggs. How many eggs does ${who} need for ${muffins} muffins?`,
        `${who} wants to bake ${muffins} muffins. The recipe makes ${batch} of them with ${eggs} eggs. How many eggs should be on the shopping list?`,
      ]),
      human: c.say(
        [
          `First find out how often the recipe has to be made: ${muffins} / ${batch} = ${times}.`,
          `${muffins} muffins are ${times} batches, because ${times} times ${batch} is ${muffins}.`,
          `I would count batches before eggs. ${muffins} / ${batch} = ${times}, so there are ${times} of them.`,
        ],
        [
          `Every batch wants ${eggs} eggs, and ${times} * ${eggs} = ${total}.`,
          `With ${eggs} eggs in each, that makes ${times} * ${eggs} = ${total} eggs.`,
        ],
        [
          `So ${who} needs ${total} eggs; one more in the fridge does no harm.`,
          `${who} should buy ${total} eggs, best a few spare ones too.`,
          `The answer is ${total} eggs.`,
        ],
      ),
      plain: c.say(
        [
          `The recipe must be multiplied by ${times} to get from ${batch} to ${muffins} muffins.`,
          `Going from ${batch} muffins to ${muffins} means making the recipe ${times} times over.`,
        ],
        [
          `The eggs grow by the same factor, from ${eggs} to ${total}, so ${total} eggs are needed.`,
          `Since the number of eggs scales in the same way, ${who} will use ${total} eggs in total.`,
        ],
      ),
      right: `${total} eggs`,
      wrong: `${eggs} eggs`,
    };
  },
  (c) => {
    const [who, halves, extra] = [c.person(), c.whole(2, 6), 5 * c.whole(3, 6)];
    const per = c.of([15, 20, 25]);
    const roast = halves * per;
    return {
      question: c.of([
        `A roast needs ${per} minutes for every half kilo and ${extra} minutes on top. How long does ${who} leave ${halves * 500} g in the oven?`,
        `${who} puts a roast of ${halves * 500} g in the oven. The book says ${per} minutes per 500 g plus ${extra} minutes. When is it done?`,
      ]),
      human: c.say(
        [
          `There are ${halves} half kilos in ${halves * 500} g.`,
          `Split the weight first: ${halves * 500} / 500 = ${halves} pieces of half a kilo.`,
        ],
        [
          `They take ${halves} * ${per} = ${roast} minutes, and then come the extra ${extra}.`,
          `At ${per} minutes apiece this is ${halves} * ${per} = ${roast} minutes.`,
        ],
        [
          `${roast} + ${extra} = ${roast + extra}, so look at it after ${roast + extra} minutes and prick it to be sure.`,
          `Add the ${extra} minutes: ${roast} + ${extra} = ${roast + extra} minutes altogether.`,
        ],
      ),
      plain: c.say(
        [
          `Cooking time depends on weight: ${halves} portions of 500 g need ${roast} minutes.`,
          `With ${per} minutes for each of the ${halves} half kilos, the roast requires ${roast} minutes.`,
        ],
        [
          `Including the additional ${extra} minutes, the total time in the oven is ${roast + extra} minutes.`,
          `The fixed ${extra} minutes bring the total to ${roast + extra} minutes.`,
        ],
      ),
      right: `${roast + extra} minutes`,
      wrong: `${per + extra} minutes`,
    };
  },
  (c) => {
    const [who, trays, rows, across] = [c.person(), c.whole(2, 5), c.whole(3, 6), c.whole(3, 5)];
    const [tray, burnt] = [rows * across, c.whole(2, 8)];
    const all = trays * tray;
    return {
      question: c.of([
        `${who} bakes ${trays} trays of biscuits with ${rows} rows of ${across} on each. ${burnt} of them burn. How many good biscuits are there?`,
        `On one tray there is room for ${rows} rows of ${across} biscuits. ${who} fills ${trays} trays and throws ${burnt} burnt ones away. How many are left?`,
      ]),
      human: c.say(
        [
          `One tray holds ${rows} * ${across} = ${tray} biscuits.`,
          `Start with a single tray: ${rows} rows of ${across} are ${rows} * ${across} = ${tray}.`,
        ],
        [
          `${trays} trays give ${trays} * ${tray} = ${all}.`,
          `Then all the trays together hold ${trays} * ${tray} = ${all} biscuits.`,
        ],
        [
          `Take away the burnt ones, ${all} - ${burnt} = ${all - burnt}, and hide a few before the children come.`,
          `Without the black ones there are ${all} - ${burnt} = ${all - burnt} left for the tin.`,
        ],
      ),
      plain: c.say(
        [
          `Each of the ${trays} trays carries ${tray} biscuits, which makes ${all} biscuits before any loss.`,
          `In total ${who} put ${all} biscuits into the oven, ${tray} on each tray.`,
        ],
        [
          `After removing the ${burnt} burnt biscuits, ${all - burnt} good ones remain.`,
          `Once the ${burnt} that burnt are subtracted, ${all - burnt} can be served.`,
        ],
      ),
      right: `${all - burnt} biscuits`,
      wrong: `${all} biscuits`,
    };
  },
  (c) => {
    const [who, loaf, loaves] = [c.person(), 50 * c.whole(7, 12), c.whole(2, 5)];
    const bag = 500 * Math.ceil((loaf * loaves + 200) / 500);
    const used = loaf * loaves;
    return {
      question: c.of([
        `${who} opens a bag with ${bag} g of flour and bakes ${loaves} loaves with ${loaf} g in each. How much flour is left?`,
        `How much of a ${bag} g bag of flour stays over when ${who} makes ${loaves} loaves that take ${loaf} g apiece?`,
      ]),
      human: c.say(
        [
          `The loaves use up ${loaves} * ${loaf} = ${used} g of flour.`,
          `Bread first: ${loaves} loaves with ${loaf} g are ${loaves} * ${loaf} = ${used} g.`,
        ],
        [
          `Take that from the bag and you have ${bag} - ${used} = ${bag - used} g.`,
          `In the bag there stay ${bag} - ${used} = ${bag - used} g.`,
        ],
        [
          'A handful goes on the table for kneading, so reckon with a little less.',
          'Fold the bag over twice and clip it, or the moths will find it.',
          'I would keep it for dusting the board.',
        ],
      ),
      plain: c.say(
        [
          `Baking ${loaves} loaves consumes ${used} g, because every loaf contains ${loaf} g of flour.`,
          `The dough for all the loaves requires ${used} g out of the ${bag} g available.`,
        ],
        [
          `Therefore ${bag - used} g of flour remain in the bag after baking.`,
          `Subtracting this from the full bag leaves ${bag - used} g for another day.`,
        ],
      ),
      right: `${bag - used} g`,
      wrong: `${bag - loaf} g`,
    };
  },
  (c) => {
    const [who, degrees, minutes] = [
      c.person(),
      c.of([160, 175, 180, 190, 200, 220]),
      c.whole(18, 50),
    ];
    return {
      question: c.of([
        `The recipe says ${degrees} degrees for ${minutes} minutes in an ordinary oven. ${who} has one with a fan. What should be changed?`,
        `${who} bakes with a fan oven, but the book gives ${degrees} degrees with top and bottom heat for ${minutes} minutes. What do you advise?`,
      ]),
      human: c.say(
        [
          'A fan carries the heat to the food faster, so turn it down by about 20 degrees.',
          'Moving air heats quicker than still air. The rule at home is 20 degrees less.',
        ],
        [
          `${degrees} - 20 = ${degrees - 20}, so set it to ${degrees - 20}.`,
          `That means ${degrees} - 20 = ${degrees - 20} degrees on the dial.`,
        ],
        [
          `Leave the ${minutes} minutes as they are, but have a look through the glass a bit earlier.`,
          `Start looking five minutes before the ${minutes} are over, since every oven has its moods.`,
        ],
      ),
      plain: c.say(
        [
          `In a fan oven the temperature is usually reduced by 20 degrees, here to ${degrees - 20} degrees.`,
          `Hot air transfers heat more effectively, which is why ${degrees - 20} degrees are sufficient instead of ${degrees}.`,
        ],
        [
          `The baking time of ${minutes} minutes can stay the same, although an early check is sensible.`,
          `Keep the time of ${minutes} minutes and check the result shortly before the end.`,
        ],
      ),
      right: `${degrees - 20} degrees`,
      wrong: `${degrees + 20} degrees`,
    };
  },
  (c) => {
    const [who, flour, hours] = [c.person(), 100 * c.whole(3, 9), c.whole(2, 5)];
    const milk = c.of(['boiling milk', 'hot milk from the stove', 'water from the kettle']);
    return {
      question: c.of([
        `${who} mixed ${flour} g of flour with yeast and ${milk}. After ${hours} hours the dough has not risen. What went wrong?`,
        `The dough of ${who} is as flat as before after ${hours} hours: ${flour} g of flour, fresh yeast, ${milk}. Why?`,
      ]),
      human: c.say(
        [
          'Yeast is alive, and it dies when the liquid is much warmer than your hand.',
          `The yeast was most likely killed by the ${milk}; it cannot stand more than about 45 degrees.`,
        ],
        [
          `Waiting longer than ${hours} hours will not bring it back.`,
          'No amount of waiting helps now.',
        ],
        [
          'Stir a new packet into lukewarm water with a spoon of sugar, knead it in and try again.',
          `Save the ${flour} g of flour: knead in fresh yeast from a cup of lukewarm milk, then cover the bowl with a cloth.`,
        ],
      ),
      plain: c.say(
        [
          `The most probable cause is the temperature, since ${milk} destroys the yeast before it can work.`,
          `Yeast only tolerates moderate warmth, and ${milk} is far too hot for it.`,
        ],
        [
          `Adding new yeast dissolved in lukewarm liquid can still rescue the ${flour} g of flour.`,
          `The dough can be rescued with fresh yeast, provided that the liquid is lukewarm this time.`,
        ],
      ),
      right: 'the liquid was too hot for the yeast',
      wrong: 'there was too much flour in the bowl',
    };
  },
];
