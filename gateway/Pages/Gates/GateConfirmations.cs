namespace Samen.Gateway.Pages.Gates;

/// <summary>What is said after the forms of gates.</summary>
internal static class GateConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["advies"] = ("Het advies is vastgelegd.", "Advice recorded"),
            ["antwoorden"] = ("De antwoorden zijn bewaard.", "Answers saved"),
            ["beslismoment"] = ("Het beslismoment staat klaar. Beantwoord de vragen.", "Gate prepared. Answer its questions."),
            ["beslismoment-ingetrokken"] = ("Het beslismoment is ingetrokken.", "Gate withdrawn"),
            ["besluit"] = ("Het besluit is vastgelegd.", "Decision recorded"),
            ["besluit-gevraagd"] = ("Het besluit is gevraagd.", "Decision asked for"),
            ["plan-vervallen"] = ("Dit beslismoment wijzigt het plan niet meer.", "This gate no longer changes the plan."),
            ["plan-voorgesteld"] = ("Het andere plan staat bij het beslismoment.", "Changed plan added to the gate"),
            ["reactie"] = ("Uw reactie is vastgelegd.", "Your reaction is recorded."),
            ["voorwaarde"] = ("De voorwaarde is bijgewerkt.", "Condition updated"),
        };
}
