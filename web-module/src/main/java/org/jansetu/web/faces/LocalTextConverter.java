package org.jansetu.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jansetu.shared.LocalText;

/** Shows a two-language text in the reader's language. */
@FacesConverter(forClass = LocalText.class)
public class LocalTextConverter implements Converter<LocalText> {

  @Override
  public LocalText getAsObject(FacesContext faces, UIComponent component, String value) {
    throw new UnsupportedOperationException("a two-language text is never typed on one line");
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, LocalText value) {
    return value == null ? "" : value.in(faces.getViewRoot().getLocale());
  }
}
