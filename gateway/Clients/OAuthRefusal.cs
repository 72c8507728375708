namespace Samen.Gateway.Clients;

/// <summary>A refusal of the token endpoint, in the form of RFC 6749, 5.2.</summary>
internal sealed class OAuthRefusal(string code, string description, int status = StatusCodes.Status400BadRequest) : Exception(description)
{
    /// <summary>As the response.</summary>
    public IResult Result => TypedResults.Json(new { error = code, error_description = Message }, OAuthJson.Options, statusCode: status);

    /// <summary>401: the client has not proved who it is.</summary>
    public static OAuthRefusal Client(string description) => new("invalid_client", description, StatusCodes.Status401Unauthorized);
}
