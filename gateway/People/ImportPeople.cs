using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Gateway.Clients;
using Samen.Gateway.Storage;
using Samen.Lists;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>Invites many people at once, all or none.</summary>
/// <param name="Csv">
/// Lines with <c>name</c>, <c>displayName</c>, <c>roles</c> (with blanks between them), <c>municipality</c>, <c>office</c> and <c>partner</c>, named in the
/// first line, parted by commas or semicolons; 1 to 2,000 of them. Who has an account already stays as is.
/// </param>
/// <param name="DryRun">Whether to say only what would happen.</param>
internal sealed record ImportPeopleRequest([property: Required] string? Csv, bool DryRun);

/// <summary>What a line of the CSV does.</summary>
internal enum ImportOutcome
{
    /// <summary>Makes an account and a link.</summary>
    Invited,

    /// <summary>The account is there already.</summary>
    Unchanged,

    /// <summary>Says something that is wrong; then nothing at all is imported.</summary>
    Wrong,
}

/// <summary>A line of the CSV.</summary>
/// <param name="Line">Its number in the text, from 1.</param>
/// <param name="Name">User name.</param>
/// <param name="Outcome">What it does.</param>
/// <param name="Link">For who is invited now; shown only now.</param>
/// <param name="Errors">What is wrong with it.</param>
internal sealed record ImportedPerson(int Line, string Name, ImportOutcome Outcome, string? Link, IReadOnlyList<FieldError> Errors);

/// <summary>What came of all lines.</summary>
/// <param name="DryRun">Nothing was changed.</param>
/// <param name="Invited">How many get an account.</param>
/// <param name="Unchanged">How many have one already.</param>
/// <param name="Wrong">How many lines are wrong; 0 where something was imported.</param>
/// <param name="People">Every line.</param>
internal sealed record PeopleImported(bool DryRun, int Invited, int Unchanged, int Wrong, IReadOnlyList<ImportedPerson> People);

/// <summary>HTTP: an administrator invites many people at once from a CSV, after a dry run that shows what would happen.</summary>
internal static class ImportPeople
{
    private const int Most = 2_000;

    private sealed record Line(int Number, InvitePersonRequest Request, Identity.Grant Grant, List<FieldError> Errors);

    public static async Task<Ok<PeopleImported>> Handle(
        ImportPeopleRequest request,
        Caller caller,
        GatewayDatabase database,
        AccountDirectory directory,
        Issuer issuer,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var lines = Csv.Read(request.Csv, "/csv", ["name", "roles"], ["displayName", "municipality", "office", "partner"], Most)
            .Select(Parse)
            .ToList();
        if (request.DryRun)
        {
            await using var reading = await database.Read(ct);
            return TypedResults.Ok(Summary(true, await Judge(reading, lines)));
        }
        var links = new Dictionary<string, string>();
        var done = await database.Write(
            caller,
            async work =>
            {
                var people = await Judge(work, lines);
                // By line, so that one look finds it: nothing is half imported.
                if (people.Where(person => person.Errors.Count > 0).ToList() is { Count: > 0 } wrong)
                    throw Refused.Invalid([
                        .. wrong
                            .SelectMany(person => person.Errors.Select(error => error with { Field = $"/csv/{person.Line}{error.Field}" }))
                            .Take(100),
                    ]);
                foreach (
                    var line in lines.Where(line =>
                        people.Any(person => person.Line == line.Number && person.Outcome == ImportOutcome.Invited)
                    )
                )
                {
                    var account = PersonRules.Invited(line.Request, line.Grant, caller.Id, clock.GetUtcNow());
                    links[account.Name] = InvitePerson.LinkOf(issuer, directory.NewLink(account));
                    if (!await AccountStore.Insert(work, account))
                        throw Refused.Overtaken();
                }
                // Without the links, as for a single invitation.
                return TypedResults.Ok(Summary(false, people));
            },
            ct
        );
        return TypedResults.Ok(
            done.Value! with
            {
                People = [.. done.Value!.People.Select(person => person with { Link = links.GetValueOrDefault(person.Name) })],
            }
        );
    }

    private static async Task<List<ImportedPerson>> Judge(Reading reading, List<Line> lines)
    {
        var people = new List<ImportedPerson>();
        var seen = new HashSet<string>();
        foreach (var line in lines)
        {
            var name = line.Request.Name?.Trim().ToLowerInvariant() ?? "";
            var errors = line.Errors.ToList();
            if (errors.Count == 0 && !seen.Add(name))
                errors.Add(new FieldError("/name", "twice", "This name is in the text twice."));
            var outcome =
                errors.Count > 0 ? ImportOutcome.Wrong
                : await AccountStore.Get(reading, name) is null ? ImportOutcome.Invited
                : ImportOutcome.Unchanged;
            people.Add(new ImportedPerson(line.Number, name, outcome, null, errors));
        }
        return people;
    }

    private static PeopleImported Summary(bool dryRun, IReadOnlyList<ImportedPerson> people) =>
        new(
            dryRun,
            people.Count(person => person.Outcome == ImportOutcome.Invited),
            people.Count(person => person.Outcome == ImportOutcome.Unchanged),
            people.Count(person => person.Outcome == ImportOutcome.Wrong),
            people
        );

    private static Line Parse(CsvLine cells)
    {
        string? Cell(string column) => cells[column];
        var errors = new List<FieldError>();
        Office? office = null;
        if (Cell("office") is { } named)
        {
            if (Enum.GetNames<Office>().Contains(named))
                office = Enum.Parse<Office>(named);
            else
                errors.Add(new FieldError("/office", "format", $"Must be one of {string.Join(", ", Enum.GetNames<Office>())}."));
        }
        Guid? partner = null;
        if (Cell("partner") is { } id)
        {
            if (Guid.TryParse(id, out var parsed))
                partner = parsed;
            else
                errors.Add(new FieldError("/partner", "format", "Must be the id of a partner."));
        }
        var request = new InvitePersonRequest(
            Cell("name"),
            Cell("displayName"),
            Cell("roles")?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Cell("municipality"),
            office,
            partner
        );
        var grant = PersonRules.Check(request, errors);
        return new Line(cells.Number, request, grant, errors);
    }
}
