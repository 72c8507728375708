namespace Samen.Gateway.Pages.Taskforce;

/// <summary>What is said after the forms of the Taskforce.</summary>
internal static class TaskforceConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["aanwezigen"] = ("De aanwezigen zijn vastgelegd.", "Attendance recorded"),
            ["actie"] = ("De actie is vastgelegd.", "Action recorded"),
            ["actie-gedaan"] = ("De actie is gedaan.", "Action done"),
            ["actie-open"] = ("De actie staat weer open.", "The action is open again."),
            ["bijeenkomst-afgelast"] = ("De bijeenkomst is afgelast.", "Meeting cancelled"),
            ["bijeenkomst-geopend"] = ("De bijeenkomst is geopend.", "Meeting opened"),
            ["bijeenkomst-gepland"] = ("De bijeenkomst is gepland.", "Meeting planned"),
            ["bijeenkomst-gesloten"] = ("De bijeenkomst is gesloten.", "Meeting closed"),
            ["bijeenkomst-toch"] = ("De bijeenkomst gaat toch door.", "The meeting is held after all."),
            ["bijeenkomst-verplaatst"] = ("De bijeenkomst is gewijzigd.", "Meeting changed"),
            ["doorgeschoven"] = ("Het punt is doorgeschoven.", "Item held over to a later meeting"),
            ["geadviseerd"] = ("Het advies van de Taskforce is vastgelegd.", "Taskforce advice recorded"),
            ["mening"] = ("Uw mening is vastgelegd.", "Your view is recorded."),
            ["prioriteit"] = ("Uw prioriteit is vastgelegd.", "Your priority is recorded."),
            ["ronde"] = ("De ronde is begonnen.", "Round started"),
            ["ronde-beantwoord"] = ("Uw antwoorden zijn vastgelegd.", "Your answers are recorded."),
            ["teruggezet"] = ("Het punt staat weer op de agenda.", "Item back on the agenda"),
            ["verslag-vastgesteld"] = ("Het verslag is vastgesteld.", "Minutes approved"),
            ["zetel"] = ("De zetel is bewaard.", "Seat saved"),
        };
}
