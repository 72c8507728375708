namespace Samen.Gateway.Pages.Partners;

/// <summary>What whoever runs the endpoint can do about a delivery that failed.</summary>
internal static class DeliveryAdvice
{
    /// <summary>The advice, in the language of the request.</summary>
    /// <param name="status">The status that the endpoint answered, if it answered.</param>
    /// <param name="isQueue">Whether the events go to a queue.</param>
    /// <param name="ui">The language.</param>
    public static string Of(int? status, bool isQueue, Ui ui) =>
        status switch
        {
            null when isQueue => ui.T(
                "Is de wachtrij vol, dan leest de afnemer te langzaam of niet; wat er niet in past wacht bij ons. Antwoordt de "
                    + "berichtenserver niet, dan is zijn beheerder aan zet.",
                "If the queue is full, the subscriber reads too slowly or not at all. We hold the events that do not fit. If "
                    + "the broker does not respond, contact its operator."
            ),
            null => ui.T(
                "Controleer of het eindpunt bereikbaar is, of zijn certificaat geldig is, en of het snel genoeg antwoordt.",
                "Check that the endpoint can be reached, that its certificate is valid and that it responds fast enough."
            ),
            401 or 403 => ui.T(
                "Het eindpunt weigert: controleer of het juiste geheim is ingesteld, of maak een nieuw geheim.",
                "The endpoint refuses the event. Check that it has the right secret, or create a new one."
            ),
            404 or 405 => ui.T(
                "Op dit adres neemt niets een POST aan: klopt het adres nog?",
                "Nothing accepts a POST at this address. Check that the address is still right."
            ),
            >= 300 and < 400 => ui.T(
                "Een doorverwijzing wordt niet gevolgd: vul het adres in waarnaar die leidt.",
                "We do not follow redirects. Change the address to the final one."
            ),
            410 => ui.T(
                "Antwoord 410 beëindigt een abonnement. Was dat een vergissing, maak dan een nieuw abonnement dat na deze cursor begint.",
                "A 410 response ends a subscription. If that was a mistake, create a new subscription that starts after this cursor."
            ),
            429 or 503 => ui.T(
                "Het eindpunt is te druk; het wordt later opnieuw geprobeerd.",
                "The endpoint is too busy. We will try again later."
            ),
            >= 400 and < 500 => ui.T(
                "Het eindpunt wil deze gebeurtenis niet: antwoord 2xx op wat u niet gebruikt, of sla haar over.",
                "The endpoint does not want this event. Respond with 2xx to events you do not use, or skip this one."
            ),
            _ => ui.T(
                "Er gaat iets mis in het eindpunt zelf: kijk in zijn logboek.",
                "Something goes wrong in the endpoint itself. Check its log."
            ),
        };
}
