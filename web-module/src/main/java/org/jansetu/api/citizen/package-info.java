/** What citizens do by themselves over HTTP: codes by SMS, drafts, payments. */
package org.jansetu.api.citizen;
