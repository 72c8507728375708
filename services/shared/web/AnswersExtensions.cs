using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Samen.Web;

/// <summary>Declares what a route answers.</summary>
public static class AnswersExtensions
{
    /// <summary>It answers one of these media types instead of JSON; the document and 406 say so.</summary>
    public static RouteHandlerBuilder AnswersAs(this RouteHandlerBuilder route, params string[] mediaTypes) =>
        route.WithMetadata(new Answers(mediaTypes)).Produces<string>(StatusCodes.Status200OK, mediaTypes[0], mediaTypes[1..]);
}
