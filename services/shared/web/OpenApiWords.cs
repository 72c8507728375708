using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Samen.Web;

/// <summary>The prose of the documents. What an operation does is the doc comment of its verb; what all share stands here.</summary>
internal static class OpenApiWords
{
    private const string Prefix = "HTTP: ";

    /// <summary>Lists of operations, in the portal and in tools, have room for about a line.</summary>
    private const int LongestSummary = 100;

    public const string HowToGetIn = """
        **Credentials.** Operations without `security` are open to everybody. The others take `Authorization: Bearer` with an API key
        of the gateway (`samen_...`) or an access token: register a client with its public keys, sign an assertion
        (private_key_jwt, RFC 7523) and post it to `/oauth/token`. A partner or vendor makes its own keys and clients, or asks the
        administrator of Samen. A credential needs one of the roles and the scope that the operation names.

        **Versions.** The path has the major version, `API-Version` and `info.version` the full one. Within a major version fields,
        operations, parameters and error codes are only added: ignore fields that you don't know. What goes away is announced a
        year ahead in `Deprecation` and `Sunset`.

        **Paging.** A list answers at most `limit` rows. While there are more, `Link` has the next page as `rel="next"`; follow it
        as it is. Cursors are opaque.

        **Changes.** Responses carry the version of what they show in `ETag`. Send it in `If-Match`: 412 means that someone else was
        first. A PUT that replaces what others may change too requires it (428). A POST with `Idempotency-Key` can be repeated
        safely for 24 hours.

        **Problems.** Errors are `application/problem+json` (RFC 9457): act on `code`, show `detail`, and use `errors` to point at
        fields. Dates are `yyyy-MM-dd`, times are UTC, money is whole euro cents.
        """;

    private static readonly Dictionary<string, string> Tags = new()
    {
        ["API keys"] = "Keys with which programs call the APIs.",
        ["Agenda items"] = "What the general assembly decides on, from the board's list to the result of the vote.",
        ["Amendments"] = "Changes to an agenda item that are put to the vote with it.",
        ["Attachments"] = "Documents, each attached to one thing.",
        ["Audit"] = "The audit log: every change, who made it, and the chain that shows tampering.",
        ["Benefits"] = "What initiatives are expected to bring, what they really brought, and what they cost.",
        ["Frameworks"] = "What the fund is to do and to cost in the four years ahead, with the indexation by which it is reckoned.",
        ["Accounts"] = "Annual accounts of the fund, what becomes of a result, and discharge of the board.",
        ["Budgets"] = "The fund's budget, one for each year.",
        ["Clients"] = "Clients that get access tokens by private_key_jwt.",
        ["Commitments"] = "What adopted initiatives claim of the fund.",
        ["Settings"] = "Policy that people change while the program runs: one proposes other values, another approves them.",
        ["Configuration"] = "Limits, routes and clients of the gateway that change without a restart.",
        ["Contributions"] = "What each municipality pays into the fund, by contribution run.",
        ["Councils"] = "Municipal councils: seats, decisions, instructions and joint facilities.",
        ["Events"] = "The log of everything that happened, as CloudEvents: by page or as a stream.",
        ["Debtors"] = "What invoices to municipalities need.",
        ["Gates"] = "The phases of initiatives, and the gates between them.",
        ["General assembly"] = "The general assemblies of the association: agenda, votes and results.",
        ["Expertise"] = "Who knows what from practice, and questions to municipalities.",
        ["History"] = "What happened to one thing.",
        ["Initiatives"] = "Plans of municipalities for something in common, from draft to decision.",
        ["Interest"] = "Statutory interest on invoices that are paid late, and its rates.",
        ["Invoices"] = "Invoices and credit notes of the fund to municipalities.",
        ["Ledger"] = "The fund's accounts with their balances, its entries, and whether all of it holds.",
        ["Spending"] = "Within the budget: who may approve what, obligations, purchase invoices, and transfers between lines.",
        ["Mails"] = "Mail that was sent or is queued.",
        ["Newsletters"] = "The newsletter for members of municipal councils, its issues and its readers.",
        ["Mandates"] = "Permission for a partner or vendor to act for a municipality.",
        ["Motions"] = "What the assembly asks the board to do.",
        ["Facilities"] = "What municipalities use together, and how far each of them is.",
        ["Notices"] = "What a municipality was told of, since it concerns it.",
        ["Needs"] = "What municipalities lack and share.",
        ["Operations"] = "For administrators of the installation: facts that could not be handled, and mail.",
        ["Owners"] = "The municipalities that own an initiative, and those that are asked to.",
        ["Payments"] = "What the fund pays: bank details of creditors, and batches for the bank.",
        ["People"] = "Accounts, invitations, sessions and stand-ins.",
        ["Policy passages"] = "Text in which a municipality refers to decisions in its own policy.",
        ["Practice"] = "People from municipalities in initiatives: what is asked, pledged, worked and settled.",
        ["Procurements"] = "What municipalities buy together for a joint facility, and which of them take part.",
        ["Products"] = "Software and services of partners, their versions, and which municipality uses them.",
        ["Register"] = "Municipalities, their inhabitants, and how they merged and split.",
        ["Registry"] = "Partners and vendors that take part.",
        ["Reminders"] = "Invoices that are not paid in time, and reminders of them.",
        ["Representatives"] = "The people who speak and vote for a municipality.",
        ["News"] = "What happened lately, for everybody.",
        ["Search"] = "Finds things by words.",
        ["Tasks"] = "What waits for the caller.",
        ["Statements"] = "Bank statements of the fund, and the invoices that their lines are for.",
        ["Subscriptions"] = "Webhooks and queues to which events are delivered.",
        ["API usage"] = "Requests per client, operation and hour.",
        ["Taskforce"] = "The Taskforce: its seats, its meetings, and what waits for its advice.",
        ["Voting cards"] = "Who votes for a municipality at an assembly.",
        ["Years"] = "A year of the fund, from what comes in to what is realised.",
    };

    /// <summary>What these are in a path; as a query parameter they filter.</summary>
    private static readonly Dictionary<string, string> InPaths = new() { ["kind"] = "Its kind.", ["productId"] = "The product." };

    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["abolished"] = "Whether to include those that no longer exist.",
        ["account"] = "Code of the account.",
        ["series"] = "By which the series is known: 1 to 30 small letters, digits and hyphens, such as `cpi`.",
        ["admission"] = "Only those with this admission status.",
        ["amendment"] = "The amendment.",
        ["answerId"] = "The answer.",
        ["assemblyId"] = "Only those of this assembly.",
        ["by"] = "By what the balance is divided.",
        ["code"] = "CBS code of the municipality: GM and four digits.",
        ["commentId"] = "The comment.",
        ["commitment"] = "Only those that draw on this commitment.",
        ["condition"] = "Number of the condition, from 1.",
        ["decider"] = "Only those on which this body decides.",
        ["document"] = "Number or id of a document: only what is about it.",
        ["detail"] = "How much of the fact the event carries; `Thin` when absent.",
        ["from"] = "Only those of this day or later.",
        ["heldBy"] = "Only those of this person.",
        ["id"] = "The id, as in the response that created or listed it.",
        ["initiativeId"] = "Only those of this initiative.",
        ["itemId"] = "The agenda item.",
        ["kind"] = "Only those of this kind.",
        ["line"] = "Code of a line of the budget or of a reserve: only what is about it.",
        ["month"] = "The month, 1 to 12.",
        ["municipality"] = "CBS code: only those of this municipality.",
        ["needId"] = "Only those for this need.",
        ["number"] = "Its number, from 1.",
        ["obligation"] = "Only those of this obligation.",
        ["on"] = "The day; today when absent.",
        ["open"] = "Only those that are open, or that are not.",
        ["partner"] = "The partner: only what is about it.",
        ["partnerId"] = "Only those of this partner.",
        ["position"] = "Position of the fact in its source.",
        ["productId"] = "Only those of this product.",
        ["province"] = "Only those in this province.",
        ["phase"] = "Only those in this phase.",
        ["referenceDate"] = "The day that the figure is about.",
        ["search"] = "Only those in which this text occurs.",
        ["session"] = "The session.",
        ["source"] = "The service that published it.",
        ["standIn"] = "The stand-in.",
        ["status"] = "Only those with this status.",
        ["target"] = "Only those that pay this purchase invoice, line of a statement, or invoice.",
        ["track"] = "Only those that come about in this way.",
        ["subject"] = "What it is about, as collection/id.",
        ["subscriptionId"] = "The subscription.",
        ["until"] = "Only those of this day or earlier.",
        ["version"] = "The version.",
        ["versionId"] = "The version of the product.",
        ["waiting"] = "Whether only those that wait for approval.",
        ["year"] = "The year.",
    };

    /// <summary>Summary and description, from the verb's doc comment and the route's access.</summary>
    public static void Describe(OpenApiOperation operation, IList<object> metadata, Access? access)
    {
        var text = metadata.OfType<MethodInfo>().LastOrDefault() is { } verb ? XmlDocs.Of(verb) : null;
        if (text?.StartsWith(Prefix, StringComparison.Ordinal) == true)
            text = text[Prefix.Length..];
        if (text is { Length: > 0 })
            text = char.ToUpperInvariant(text[0]) + text[1..];
        operation.Summary ??= Summary(text);
        var who = access is { AllowedRoles.Count: > 0 }
            ? $"Scope: {access.Scope}. Roles: {string.Join(", ", access.AllowedRoles)}."
            : "Open to everybody, without a credential.";
        operation.Description = $"{text}\n\n{who}".Trim();
    }

    /// <summary>The description of each parameter that has none, and which query parameters are required.</summary>
    public static void DescribeParameters(OpenApiOperation operation, IList<object> metadata)
    {
        var required = QueryFaults.Required(metadata);
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.In == ParameterLocation.Query)
            {
                parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
                parameter.Required = required.Contains(parameter.Name);
            }
            if (string.IsNullOrEmpty(parameter.Description))
                parameter.Description = (parameter.In == ParameterLocation.Path ? InPaths.GetValueOrDefault(parameter.Name!) : null)
                    ?? Parameters.GetValueOrDefault(parameter.Name!);
        }
    }

    /// <summary>The tags that the document uses, described.</summary>
    public static HashSet<OpenApiTag> TagsOf(OpenApiDocument document) =>
        [
            .. document
                .Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>())
                .SelectMany(operation => operation.Tags?.Select(tag => tag.Name!) ?? [])
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(tag => new OpenApiTag { Name = tag, Description = Tags.GetValueOrDefault(tag) }),
        ];

    /// <summary>The first sentence; of a long one what comes before its first semicolon.</summary>
    private static string? Summary(string? text)
    {
        if (text is null)
            return null;
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        var sentence = (end < 0 ? text : text[..end]).TrimEnd('.');
        var clause = sentence.IndexOf("; ", StringComparison.Ordinal);
        return sentence.Length > LongestSummary && clause > 0 ? sentence[..clause] : sentence;
    }
}
