/**
 * The service basket: what a citizen may ask for, with its form, documents, charter and window.
 *
 * <p>The basket is data of the programme's folder. It is read once per published version and kept
 * in that version's memory, with every form compiled; nothing here is edited at run time. A charge
 * asks {@link org.jansetu.catalogue.Catalogue} for a service without a database call.
 *
 * <p>Search is the exception: it is one statement over {@code catalogue.service} and {@code
 * catalogue.service_word}, rows made at publication. Names in Hindi and English and the Latin
 * spellings of Hindi that people type all meet in one folding, {@code SearchKey}.
 *
 * <p>A service that leaves the folder is withdrawn, never deleted. Never knows what a service costs
 * (that is {@code fees}) and never keeps what a citizen filled in.
 */
package org.jansetu.catalogue;
