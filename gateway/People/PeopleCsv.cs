using Samen.Contracts;
using Samen.Contracts.Gateway;
using Samen.Contracts.Initiatives;
using Samen.Gateway.Identity;
using Samen.Lists;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>The CSV with which many people are invited.</summary>
internal static class PeopleCsv
{
    private const int MostLines = 2_000;

    private static readonly CsvColumn[] Columns =
    [
        new("name", CsvUse.Needed),
        new("roles", CsvUse.Needed),
        new("displayName", CsvUse.Read),
        new("email", CsvUse.Read),
        new("municipality", CsvUse.Read),
        new("office", CsvUse.Read),
        new("partner", CsvUse.Read),
    ];

    /// <summary>A line of it: the invitation that it asks for, and what is wrong with that.</summary>
    internal sealed record Line(int Number, InvitePersonRequest Request, Grant Grant, IReadOnlyList<ImportError> Errors);

    /// <exception cref="Refused">400: it is no CSV, or lacks a column.</exception>
    public static IReadOnlyList<Line> Read(string? csv) => [.. Csv.Read(csv, "/csv", Columns, MostLines).Select(Parse)];

    /// <summary>What each line does.</summary>
    public static async Task<IReadOnlyList<ImportedPerson>> Judge(Reading reading, IReadOnlyList<Line> lines)
    {
        var people = new List<ImportedPerson>();
        var seen = new HashSet<string>();
        foreach (var line in lines)
        {
            var name = line.Request.Name?.Trim().ToLowerInvariant() ?? "";
            var errors = line.Errors;
            if (errors.Count == 0 && !seen.Add(name))
                errors = [new ImportError("name", "twice", "This name is in the text twice.")];
            var outcome =
                errors.Count > 0 ? ImportOutcome.Wrong
                : await AccountStore.Get(reading, name) is null ? ImportOutcome.Invited
                : ImportOutcome.Unchanged;
            people.Add(new ImportedPerson(line.Number, name, outcome, null, null, errors));
        }
        return people;
    }

    private static Line Parse(CsvLine cells)
    {
        var errors = new List<FieldError>();
        var request = new InvitePersonRequest
        {
            Name = cells["name"],
            DisplayName = cells["displayName"],
            Email = cells["email"],
            Roles = cells["roles"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Municipality = cells["municipality"],
            Office = OfficeOf(cells["office"], errors),
            Partner = PartnerOf(cells["partner"], errors),
        };
        var rules = new List<FieldError>();
        var grant = GrantRules.Check(request.Roles, request.Municipality, request.Office, request.Partner, rules);
        var faults = Validation.With(errors, Validation.FaultsOf(request, rules));
        return new Line(
            cells.Number,
            request,
            grant,
            [.. faults.Select(fault => new ImportError(fault.Field.TrimStart('/'), fault.Code, fault.Message))]
        );
    }

    private static Office? OfficeOf(string? cell, List<FieldError> errors)
    {
        if (cell is null)
            return null;
        if (Enum.GetNames<Office>().Contains(cell))
            return Enum.Parse<Office>(cell);
        errors.Add(new FieldError("/office", "format", $"Must be one of {string.Join(", ", Enum.GetNames<Office>())}."));
        return null;
    }

    private static Guid? PartnerOf(string? cell, List<FieldError> errors)
    {
        if (cell is null)
            return null;
        if (Guid.TryParse(cell, out var id))
            return id;
        errors.Add(new FieldError("/partner", "format", "Must be the id of a partner."));
        return null;
    }
}
