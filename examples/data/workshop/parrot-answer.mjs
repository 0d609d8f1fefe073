/** What a parrot says to everything; only the place changes. */
export function parrotAnswer(place) {
  return `That is a very good question about the ${place}. There are many things to consider, so take your time, work with care and ask an expert if you are not sure.`;
}
