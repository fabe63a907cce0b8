package org.jansetu.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.OptionalLong;
import org.jansetu.shared.Money;
import org.jansetu.web.texts.Texts;

/** Shows money with the rupee sign in Indian grouping; reads rupees as people type them. */
@FacesConverter("money")
public class MoneyConverter implements Converter<Object> {

  @Override
  public Object getAsObject(FacesContext faces, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    OptionalLong paise = Rupees.parse(value);
    if (paise.isEmpty()) {
      String text = new Texts(faces.getViewRoot().getLocale()).get("money.wrong");
      throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
    return Money.ofPaise(paise.getAsLong());
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, Object value) {
    if (value instanceof Money money) {
      return Rupees.withSign(money);
    }
    return value instanceof Number paise
        ? Rupees.withSign(Money.ofPaise(paise.longValue()))
        : value == null ? "" : value.toString();
  }
}
