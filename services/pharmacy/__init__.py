"""The pharmacists' word on the pages of medicines."""
