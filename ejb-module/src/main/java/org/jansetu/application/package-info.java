/** The citizen's request from draft to decision under its charter. */
package org.jansetu.application;
