/** What an operator does for a citizen, over HTTP, in the shipped programmes. */
package org.jansetu.till;
