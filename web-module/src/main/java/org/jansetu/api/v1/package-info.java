/**
 * Version 1 of the HTTP contract: one resource for each capability, and the edge in front of them.
 *
 * <p>The edge finds out which programme is meant ({@link org.jansetu.api.v1.EdgeFilter}), who calls
 * and in which language; reads JSON strictly ({@link org.jansetu.api.json.JsonBodies}); and turns
 * every refusal into one shape of problem ({@link org.jansetu.api.v1.ProblemMapper}). A resource
 * only calls a front door: it opens no transaction and decides nothing.
 */
package org.jansetu.api.v1;
