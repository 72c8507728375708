using Microsoft.AspNetCore.Mvc;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Bank statements: the fund manager imports them and says what lines are for; auditors read.</summary>
internal static class StatementRoutes
{
    /// <summary>Bytes of a request with a file: 8 million characters, escaped.</summary>
    private const int LargestRequest = 10 * 1024 * 1024;

    private static readonly string[] Readers = [Roles.FundManager, Roles.Auditor];

    public static void MapStatements(this RouteGroupBuilder v1)
    {
        var statements = v1.MapGroup("/statements").WithTags("Statements");
        statements.MapGet("/", ListStatements.Handle).Allow(Scopes.StatementsRead, Readers);
        statements.MapGet("/{id:guid}", GetStatement.Handle).Allow(Scopes.StatementsRead, Readers);
        statements.MapGet("/{id:guid}/lines", ListLinesOfStatement.Handle).Allow(Scopes.StatementsRead, Readers);
        statements
            .MapPost("/", ImportStatements.Handle)
            .Allow(Scopes.StatementsWrite, Roles.FundManager)
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest));
        var lines = v1.MapGroup("/statement-lines").WithTags("Statements");
        lines.MapGet("/", ListStatementLines.Handle).Allow(Scopes.StatementsRead, Readers);
        lines.MapGet("/{id:guid}", GetStatementLine.Handle).Allow(Scopes.StatementsRead, Readers);
        lines.MapGet("/{id:guid}/suggestions", ListSuggestions.Handle).Allow(Scopes.StatementsRead, Readers);
        lines
            .MapPost("/{id:guid}/matches", MatchLine.Handle)
            .Allow(Scopes.StatementsWrite, Roles.FundManager)
            .HonoursIfMatch()
            .Checks<MatchLineRequest>(MatchLine.FaultsOf);
        lines.MapPost("/{id:guid}/matches/annulment", UndoMatches.Handle).Allow(Scopes.StatementsWrite, Roles.FundManager).HonoursIfMatch();
        lines.MapGet("/{id:guid}/bookings", ListLineBookings.Handle).Allow(Scopes.StatementsRead, Readers);
        lines.MapPost("/{id:guid}/bookings", BookLine.Handle).Allow(Scopes.StatementsWrite, Roles.FundManager).HonoursIfMatch();
    }
}
