using System.Globalization;
using Samen.Contracts.Municipalities;
using Samen.Gateway.Pages.Kit.Lists;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Pages.Administration;

/// <summary>An entry of the audit log as a sentence; the page and its files say the same.</summary>
public sealed class AuditText
{
    private readonly Language language;
    private readonly IReadOnlyDictionary<string, MunicipalityView> municipalities;
    private readonly IReadOnlyDictionary<string, string> people;
    private readonly IReadOnlyDictionary<Guid, string> partners;

    /// <param name="language">Of who reads it.</param>
    /// <param name="municipalities">The register.</param>
    /// <param name="people">What accounts and keys are called, by their ids in the log.</param>
    /// <param name="partners">What partners are called.</param>
    internal AuditText(
        Language language,
        IReadOnlyDictionary<string, MunicipalityView> municipalities,
        IReadOnlyDictionary<string, string> people,
        IReadOnlyDictionary<Guid, string> partners
    ) => (this.language, this.municipalities, this.people, this.partners) = (language, municipalities, people, partners);

    /// <summary>What was done, and for whom.</summary>
    public string Done(AuditEntryView entry)
    {
        var what = language.T(Words.OfOperation(entry.Action));
        return For(entry) is { } whom ? language.T($"{what} namens {whom}", $"{what} for {whom}") : what;
    }

    /// <summary>Who did it.</summary>
    public string Who(AuditEntryView entry) => NameOf(entry.Actor) ?? language.T(Words.OfActor(entry.Actor));

    /// <summary>The key by which it was done; null: by none.</summary>
    public string? Key(AuditEntryView entry) => entry.Credential is { } by && by != entry.Actor ? NameOf(by) ?? by : null;

    /// <summary>For which municipality or partner; null: for none.</summary>
    public string? For(AuditEntryView entry) =>
        entry.Municipality is { } code ? municipalities.GetValueOrDefault(code)?.Name ?? code
        : entry.Partner is { } partner ? partners.GetValueOrDefault(partner) ?? language.T("een partner", "a partner")
        : null;

    /// <summary>What the thing is called: by the entry itself where that says so, or else its kind; null: it has no page.</summary>
    public string? Thing(AuditEntryView entry)
    {
        if (AuditThings.Of(entry.Object) is not { } thing)
            return null;
        var named = entry.Changes.FirstOrDefault(c => c is { Field: "title" or "name", Withheld: false });
        var id = thing.Object.Split('/')[^1];
        return named?.After ?? named?.Before ?? municipalities.GetValueOrDefault(id)?.Name ?? language.T(thing.Name);
    }

    /// <summary>What one field was and became.</summary>
    public string Change(AuditChange change)
    {
        var field = language.T(Words.OfField(change.Field));
        if (change.Withheld)
            return language.T($"{field}: gewijzigd, niet getoond", $"{field}: changed, not shown");
        return change.Kind == ChangeKind.Changed
            ? Changed(change.Field, change.Before, change.After)
            : Is(change.Field, change.After ?? change.Before);
    }

    /// <summary>What a field is.</summary>
    public string Is(string field, string? value) => $"{language.T(Words.OfField(field))}: {Value(field, value)}";

    /// <summary>What a field was, and what it became.</summary>
    public string Changed(string field, string? before, string? after)
    {
        var (name, was, became) = (language.T(Words.OfField(field)), Value(field, before), Value(field, after));
        return language.T($"{name}: van {was} naar {became}", $"{name}: from {was} to {became}");
    }

    /// <summary>Everything that it changed, for a file.</summary>
    public string Changes(AuditEntryView entry) => string.Join("; ", entry.Changes.Select(Change));

    private string? NameOf(string principal) => people.GetValueOrDefault(principal);

    private string Value(string field, string? value) =>
        value switch
        {
            null or "" => language.T("leeg", "empty"),
            "true" => language.T("ja", "yes"),
            "false" => language.T("nee", "no"),
            _ when Words.OfValue(field, value) is { } word => language.T(word),
            _ when municipalities.GetValueOrDefault(value) is { } municipality => municipality.Name,
            _ when people.GetValueOrDefault(value) is { } person => person,
            _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                day.ToString("d MMMM yyyy", Culture),
            ['{' or '[', ..] => language.T("andere gegevens", "other data"),
            _ when Guid.TryParse(value, out _) => language.T("een verwijzing", "a reference"),
            _ when value.EndsWith('Z') && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var at) => TimeZoneInfo
                .ConvertTime(at, DutchTime.Zone)
                .ToString("d MMMM yyyy, HH:mm", Culture),
            _ when field.Contains("Cents", StringComparison.Ordinal) && long.TryParse(value, CultureInfo.InvariantCulture, out var cents) =>
                (cents / 100m).ToString("C", Culture),
            _ => $"‘{value}’",
        };

    private CultureInfo Culture => CultureInfo.GetCultureInfo(language.IsEnglish ? "en-GB" : "nl-NL");
}
