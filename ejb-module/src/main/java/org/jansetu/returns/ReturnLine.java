package org.jansetu.returns;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.jansetu.shared.LocalText;

/**
 * What one kiosk told for one period.
 *
 * @param kiosk code of the kiosk
 * @param name its name
 * @param status how its return stands
 * @param submittedOn the day of the last submission, or null
 * @param by user name of who submitted it, or null
 * @param corrections how often it was corrected
 * @param answers what it said; null while it is not submitted, because a draft is nobody else's
 */
public record ReturnLine(
    String kiosk,
    LocalText name,
    ReturnStatus status,
    LocalDate submittedOn,
    String by,
    int corrections,
    JsonNode answers) {}
