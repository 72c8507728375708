namespace Samen.Gateway.Pages.Expertise;

/// <summary>What is said after the forms of expertise and questions.</summary>
internal static class ExpertiseConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["deskundigheid"] = ("Bewaard. Uw naam staat er niet bij.", "Saved. Your name is not shown."),
            ["deskundigheid-gewist"] = ("Alles wat u vertelde is gewist.", "All that you told is erased."),
            ["vraag"] = ("De vraag is gesteld.", "Question asked"),
            ["vraag-ook"] = ("Uw gemeente stelt deze vraag nu ook.", "Your municipality now asks this question too."),
            ["vraag-niet-meer"] = ("Uw gemeente stelt deze vraag niet meer.", "Your municipality no longer asks this question."),
            ["vraag-gesloten"] = ("De vraag is gesloten.", "Question closed"),
            ["vraag-ingetrokken"] = ("De vraag is ingetrokken. De tekst is gewist.", "Question withdrawn. Its text is erased."),
            ["antwoord"] = ("Uw antwoord staat bij de vraag.", "Your answer is with the question."),
            ["antwoord-ingetrokken"] = ("Het antwoord is ingetrokken. De tekst is gewist.", "Answer withdrawn. Its text is erased."),
            ["antwoord-hielp"] = ("U koos het antwoord dat hielp.", "You chose the answer that helped."),
            ["antwoord-hielp-niet"] = ("Geen antwoord is meer gekozen.", "No answer is chosen any more."),
        };
}
