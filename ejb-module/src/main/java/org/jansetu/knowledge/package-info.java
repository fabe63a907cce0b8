/**
 * What citizens ask about: schemes and frequent questions, in Hindi and English.
 *
 * <p>An article belongs to a department. It comes with the programme's folder ({@code
 * knowledge.yaml}) or is drafted by an officer of the department and published by somebody else:
 * another officer of it, or the State. It says the day that it is true for and the day by which its
 * department looks again; after that it is marked as stale, never hidden. What was published is
 * replaced and kept, and what a department has written wins over the folder.
 *
 * <p>Everybody may search, signed in or not: by words in Hindi, English or a Latin spelling of
 * Hindi, by department, and by who asks. Who an article is for is a CEL condition over facts that
 * the programme declares ({@code who.age >= 18}) and over the place ({@code place.block}); a
 * condition that asks for what was not told leaves the article in the list and names what to ask.
 *
 * <p>Search words lie in b-trees, because under row-level security PostgreSQL uses no trigram
 * index. Tables: {@code revision}, {@code word}.
 */
package org.jansetu.knowledge;
