using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Samen.Web;

/// <summary>What a request may say about the encoding of its body: UTF-8, the only one of JSON (RFC 8259, 8.1), or nothing.</summary>
internal static class Charsets
{
    private const string Utf8 = "utf-8";

    /// <summary>
    /// Refuses others: the framework would fail on the names that it doesn't know, on those that it no longer takes, and on any name
    /// in quotes, which is as good (RFC 9110, 8.3.1) and loses them here.
    /// </summary>
    /// <exception cref="Refused">415.</exception>
    public static Task RefuseOthers(HttpContext context, RequestDelegate next)
    {
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.Charset.HasValue)
        {
            if (!HeaderUtilities.RemoveQuotes(type.Charset).Equals(Utf8, StringComparison.OrdinalIgnoreCase))
                throw new Refused(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "Send the body in UTF-8.");
            type.Charset = Utf8;
            context.Request.ContentType = type.ToString();
        }
        return next(context);
    }
}
