using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: an administrator invites many people at once from a CSV; a dry run shows first what would happen.</summary>
internal static class ImportPeople
{
    private const int MostErrors = 100;

    public static async Task<Ok<PeopleImported>> Handle(
        ImportPeopleRequest request,
        Caller caller,
        GatewayDatabase database,
        AccountDirectory directory,
        Invitations invitations,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var lines = PeopleCsv.Read(request.Csv);
        if (request.DryRun)
        {
            await using var reading = await database.Read(ct);
            return TypedResults.Ok(Summary(true, await PeopleCsv.Judge(reading, lines)));
        }
        var handed = new Dictionary<string, (string? Link, string? MailedTo)>();
        var done = await database.Write(
            caller,
            async work =>
            {
                var people = await PeopleCsv.Judge(work, lines);
                RefuseWrong(people);
                var invited = people.Where(person => person.Outcome == ImportOutcome.Invited).Select(person => person.Line).ToHashSet();
                foreach (var line in lines.Where(line => invited.Contains(line.Number)))
                {
                    var account = PersonRules.Invited(line.Request, line.Grant, caller.Id, clock.GetUtcNow());
                    var secret = account.Invite(clock.GetUtcNow());
                    if (!await AccountStore.Insert(work, account))
                        throw Refused.Overtaken();
                    var link = await invitations.Hand(work, account, secret);
                    handed[account.Name] = (link, link is null ? account.Email : null);
                }
                // Without the links, as for a single invitation.
                return TypedResults.Ok(Summary(false, people));
            },
            ct
        );
        return TypedResults.Ok(done.Value! with { People = [.. done.Value!.People.Select(Handed)] });

        ImportedPerson Handed(ImportedPerson person) =>
            handed.TryGetValue(person.Name, out var hand) ? person with { Link = hand.Link, MailedTo = hand.MailedTo } : person;
    }

    /// <summary>Nothing is half imported: the errors name line and column, so that one look finds them.</summary>
    private static void RefuseWrong(IReadOnlyList<ImportedPerson> people)
    {
        var errors = people.SelectMany(person =>
            person.Errors.Select(error => new FieldError($"/csv/{person.Line}/{error.Column}", error.Code, error.Message))
        );
        if (errors.Take(MostErrors).ToList() is { Count: > 0 } wrong)
            throw Refused.Invalid(wrong);
    }

    private static PeopleImported Summary(bool dryRun, IReadOnlyList<ImportedPerson> people) =>
        new(
            dryRun,
            Count(people, ImportOutcome.Invited),
            Count(people, ImportOutcome.Unchanged),
            Count(people, ImportOutcome.Wrong),
            people
        );

    private static int Count(IReadOnlyList<ImportedPerson> people, ImportOutcome outcome) =>
        people.Count(person => person.Outcome == outcome);
}
