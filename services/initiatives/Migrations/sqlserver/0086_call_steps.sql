ALTER TABLE called_municipality ADD step int NULL;
