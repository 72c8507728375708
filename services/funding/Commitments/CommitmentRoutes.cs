using Samen.Web;

namespace Samen.Funding;

/// <summary>Commitments: everybody reads them; they are booked by facts.</summary>
internal static class CommitmentRoutes
{
    public static void MapCommitments(this RouteGroupBuilder v1)
    {
        var commitments = v1.MapGroup("/commitments").WithTags("Commitments");
        commitments.MapGet("/", ListCommitments.Handle).AllowEverybody();
        commitments.MapGet("/{id:guid}", GetCommitment.Handle).AllowEverybody();
    }
}
