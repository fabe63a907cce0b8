/** Surveys and drafts for comment over HTTP. */
package org.jansetu.api.survey;
