using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Facilities;

/// <summary>The words of calls to municipalities.</summary>
internal static class CallText
{
    extension(Words)
    {
        public static Word Of(CallAnswer answer) =>
            answer switch
            {
                CallAnswer.Interested => new("Heeft belangstelling", "Interested"),
                CallAnswer.NotNow => new("Nu niet", "Not now"),
                _ => new("Later", "Later on"),
            };
    }

    /// <summary>Which municipalities were called.</summary>
    public static string Whom(this Ui ui, AdoptionCallView call)
    {
        var parts = new List<string>();
        if (call.Region is { } region)
            parts.Add(region);
        if (call.InhabitantsFrom is { } from)
            parts.Add(ui.T($"vanaf {ui.Number(from)} inwoners", $"from {ui.Number(from)} inhabitants"));
        if (call.InhabitantsTo is { } to)
            parts.Add(ui.T($"tot en met {ui.Number(to)} inwoners", $"up to {ui.Number(to)} inhabitants"));
        if (call.ProductId is not null)
            parts.Add(ui.T("gebruikers van een product", "users of a product"));
        return parts.Count == 0 ? ui.T("alle gemeenten", "all municipalities") : string.Join(", ", parts);
    }
}
