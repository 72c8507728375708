using System.Text.RegularExpressions;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// A passage on information provision for a municipality's multi-year policy programme. Saving it makes the next version;
/// those before stay.
/// </summary>
internal sealed partial record PolicyPassage
{
    public Guid Id { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string Title { get; init; } = "";
    public int PeriodFrom { get; init; }
    public int PeriodTo { get; init; }
    public IReadOnlyList<PolicyPart> Parts { get; init; } = [];
    public DateTimeOffset SavedAt { get; init; }

    /// <summary>The version that this is; 0 before the first was saved.</summary>
    public int Version { get; init; }

    private int OpenPlaceholders => Parts.Sum(part => Placeholder().Count(part.Text!));

    /// <summary>The next version.</summary>
    /// <exception cref="Refused">400 with every wrong field.</exception>
    public PolicyPassage Save(PolicyPassageRequest request, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        if (request.PeriodTo <= request.PeriodFrom || request.PeriodTo > request.PeriodFrom + 8)
            errors.Add(new FieldError("/periodTo", "range", "Must be one to eight years after the first year."));
        if (request.Parts!.Count == 0)
            errors.Add(new FieldError("/parts", "required", "Choose at least one building block."));
        var parts = new List<PolicyPart>();
        foreach (var (index, part) in request.Parts.Index())
        {
            var (filled, field, code, sentence) = Fill(part);
            if (filled is not null)
                parts.Add(filled);
            else
                errors.Add(new FieldError($"/parts/{index}{field}", code, sentence));
        }
        if (errors.Count > 0)
            throw Refused.Invalid([.. errors.Take(20)]);
        return this with
        {
            Title = request.Title!.Trim(),
            PeriodFrom = request.PeriodFrom!.Value,
            PeriodTo = request.PeriodTo!.Value,
            Parts = parts,
            SavedAt = now,
            Version = Version + 1,
        };
    }

    public PolicyPassageView View() => new(Id, MunicipalityCode, Title, PeriodFrom, PeriodTo, Parts, OpenPlaceholders, SavedAt, Version);

    public PolicyPassageSummary Summary() => new(Id, Title, PeriodFrom, PeriodTo, OpenPlaceholders, SavedAt, Version);

    /// <summary>Those who write a municipality's passages: its officers and clerk, and admins.</summary>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>.</exception>
    public static void MustBeOpenTo(Caller caller, string municipality)
    {
        if (!caller.Is(Roles.Admin))
            caller.MustActFor(municipality);
    }

    /// <summary>The part with what the library says of it, or what is wrong with it.</summary>
    private static (PolicyPart? Filled, string Field, string Code, string Sentence) Fill(PolicyPart? part)
    {
        if (part is null)
            return (null, "", "required", "This part is empty.");
        if (part.ThemeKey is null || !PolicyLibrary.ByKey.TryGetValue(part.ThemeKey, out var theme))
            return (null, "/themeKey", "unknown", "There is no such theme.");
        var block = part.BlockKey is null ? null : theme.Blocks.FirstOrDefault(b => b.Key == part.BlockKey);
        if (part.BlockKey is not null && block is null)
            return (null, "/blockKey", "unknown", "The theme has no such building block.");
        if (block is not null && part.Kind is not null && part.Kind != block.Kind)
            return (null, "/kind", "differs", "The building block is of another kind.");
        if ((block?.Kind ?? part.Kind) is not { } kind)
            return (null, "/kind", "required", "Say what a text of your own is.");
        if ((part.Text?.Trim() ?? block?.Text) is not { Length: >= 3 and <= 4000 } text)
            return (null, "/text", "length", "Must be 3 to 4,000 characters long.");
        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            ? (null, "/text", "characters", "Holds control characters.")
            : (
                new PolicyPart
                {
                    ThemeKey = theme.Key,
                    Kind = kind,
                    BlockKey = block?.Key,
                    Text = text,
                },
                "",
                "",
                ""
            );
    }

    [GeneratedRegex(@"\[(jaar|bedrag|programma)\]")]
    private static partial Regex Placeholder();
}
