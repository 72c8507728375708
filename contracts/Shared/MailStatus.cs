using System.Text.Json.Serialization;

namespace Samen.Contracts;

/// <summary>Where a mail stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailStatus>))]
public enum MailStatus
{
    /// <summary>Waiting to be sent, or to be retried.</summary>
    Waiting,

    /// <summary>The mail server accepted it.</summary>
    Sent,

    /// <summary>Given up; <c>reason</c> says why.</summary>
    GivenUp,
}
