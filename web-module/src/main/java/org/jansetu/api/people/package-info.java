/** People of a programme as those who administer it see them. */
package org.jansetu.api.people;
