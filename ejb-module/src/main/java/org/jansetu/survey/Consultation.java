package org.jansetu.survey;

import java.time.LocalDate;
import org.jansetu.catalogue.CodedName;
import org.jansetu.shared.LocalText;

/**
 * A draft that is published for comment.
 *
 * @param code its code
 * @param title what it is called
 * @param department whose draft it is
 * @param summary what it is about
 * @param draft the text of it, in paragraphs parted by line breaks
 * @param from the first day on which comments are taken
 * @param until the last day
 * @param isOpen whether comments are taken today
 * @param comments how many there are
 */
public record Consultation(
    String code,
    LocalText title,
    CodedName department,
    LocalText summary,
    LocalText draft,
    LocalDate from,
    LocalDate until,
    boolean isOpen,
    int comments) {}
