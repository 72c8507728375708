using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Samen.Storage;

/// <summary>
/// Types that SQLite lacks are stored as text in one sortable form: GUIDs in lower case, times as UTC with microseconds,
/// dates as yyyy-MM-dd. SQL Server gets its own types. Registered once, before Dapper caches its first query.
/// </summary>
internal static class TypeHandlers
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static void Register()
    {
        foreach (var type in new[] { typeof(Guid), typeof(DateTimeOffset), typeof(DateOnly) })
        {
            SqlMapper.RemoveTypeMap(type);
            SqlMapper.RemoveTypeMap(typeof(Nullable<>).MakeGenericType(type));
        }
        // Lists of any length come down to a few SQL texts, whose plans databases keep.
        SqlMapper.Settings.PadListExpansions = true;
        // What it compiled for a statement serves every store of the process: all have the tables that the statement is for.
        SqlMapper.ConnectionStringComparer = EqualityComparer<string>.Create((_, _) => true, _ => 0);
        // For rows that are read with all their columns, as they are.
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new GuidHandler());
        SqlMapper.AddTypeHandler(new TimeHandler());
        SqlMapper.AddTypeHandler(new DateHandler());
    }

    private sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
    {
        public override Guid Parse(object value) => value is Guid guid ? guid : Guid.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, Guid value)
        {
            if (parameter is SqliteParameter)
                parameter.Value = value.ToString("D");
            else
                (parameter.DbType, parameter.Value) = (DbType.Guid, value);
        }
    }

    private sealed class TimeHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) =>
            value is DateTimeOffset time
                ? time.ToUniversalTime()
                : DateTimeOffset.ParseExact((string)value, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            if (parameter is SqliteParameter)
                parameter.Value = value.ToUniversalTime().ToString(TimeFormat, CultureInfo.InvariantCulture);
            else
                (parameter.DbType, parameter.Value) = (
                    DbType.DateTimeOffset,
                    value.ToUniversalTime().AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond))
                );
        }
    }

    private sealed class DateHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override DateOnly Parse(object value) =>
            value switch
            {
                DateOnly date => date,
                DateTime time => DateOnly.FromDateTime(time),
                _ => DateOnly.ParseExact((string)value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            };

        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            if (parameter is SqliteParameter)
                parameter.Value = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            else
                (parameter.DbType, parameter.Value) = (DbType.Date, value.ToDateTime(TimeOnly.MinValue));
        }
    }
}
